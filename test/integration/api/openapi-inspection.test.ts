import { describe, expect, it } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { importOpenApi, inspect, PARAMETERS, VERSIONS } from '../../support/openapi-api.ts';
import { largeDocument, petShop30 } from '../../support/openapi-documents.ts';
import { execute } from '../../support/rest-api.ts';

const SERVER = 'http://shop.example.com';

describe('inspectOpenApi', () => {
  it.each(VERSIONS)('of %s tells what it offers', async (_version, shop) => {
    const app = await startTestApp();
    const { openApi, userErrors } = await inspect(
      app,
      { document: JSON.stringify(shop(SERVER)) },
      `servers warnings
      securitySchemes { name kind keyName keyIn grant tokenUrl scopes }
      operations { ref method path operationId name uncallable warnings contentType ${PARAMETERS} outputSchema }`,
    );
    expect(userErrors).toEqual([]);
    expect(openApi).toMatchObject({
      name: 'Pet shop',
      description: 'Sells pets',
      version: '1.2',
      baseUrl: `${SERVER}/v1`,
    });
    expect(openApi.securitySchemes[0]).toMatchObject({
      name: 'key',
      kind: 'API_KEY',
      keyName: 'X-Key',
      keyIn: 'HEADER',
    });
    const [list, create, get] = openApi.operations;
    expect(list).toMatchObject({
      ref: 'GET /pets',
      name: 'List pets',
      operationId: 'listPets',
      uncallable: null,
      contentType: null,
    });
    expect(list.parameters).toMatchObject([
      {
        name: 'tags',
        in: 'QUERY',
        required: false,
        explode: false,
        schema: { type: 'array', items: { type: 'string' } },
      },
      { name: 'limit', schema: { type: 'integer', exclusiveMaximum: 100 } },
    ]);
    expect(create.contentType).toBe('application/json');
    expect(create.parameters).toMatchObject([
      { name: 'name', in: 'BODY_FIELD', required: true, description: 'What it is called' },
      { name: 'tag', in: 'BODY_FIELD', required: false },
      { name: 'friends', schema: { items: { $ref: '#/$defs/Pet' }, $defs: { Pet: { required: ['name'] } } } },
    ]);
    expect(get.parameters).toMatchObject([
      { name: 'petId', in: 'PATH', required: true, description: 'Which one', schema: { type: 'integer' } },
      { name: 'X-Trace', in: 'HEADER', schema: { type: ['string', 'null'] } },
    ]);
    expect(get.outputSchema).toMatchObject({
      required: ['id', 'name'],
      properties: { friends: { items: { $ref: '#/$defs/Pet' } } },
      $defs: { Pet: { type: 'object' } },
    });
  });

  it.each([
    ['an HTML page', '<!DOCTYPE html><html></html>', /HTML page/],
    ['an address', 'https://example.org/openapi.json', /is an address: give it as the url/],
    ['an archive', 'PK\u0003\u0004', /is a ZIP archive: unpack it/],
    ['an empty text', '  \n', /empty/],
    ['a WSDL', '<definitions/>', /XML.*importWsdl/],
    ['broken JSON', '{"openapi": "3.0.0",\n "info": {"title": }}', /line 2/],
    ['broken YAML', 'openapi: 3.0.0\ninfo:\n  title: "x\n', /YAML.*line \d/],
    ['no version', '{"info": {}}', /"openapi" or "swagger" version/],
    ['another version', 'openapi: 4.0.0\n', /#\/openapi \(line 1\).*4\.0\.0/],
    ['a Postman collection', '{"info": {"_postman_id": "1", "name": "x"}}', /Postman/],
    [
      'no title and wrong paths',
      'openapi: 3.0.3\ninfo:\n  version: "1"\npaths:\n  - a\n',
      /#\/info\/title \(line 2\): it is missing.*#\/paths \(line 4\): an object/s,
    ],
    ['a list', '[1]', /an object is needed here, not a list/],
  ])('of %s says what is wrong, and where', async (_what, document, message) => {
    const app = await startTestApp();
    const { openApi, userErrors } = await inspect(app, { document });
    expect(openApi).toBeNull();
    expect(userErrors).toEqual([
      { code: 'INVALID_DOCUMENT', path: ['source'], message: expect.stringMatching(message) },
    ]);
  });

  it('of a document takes what is only untidy, and says what cannot be used', async () => {
    const app = await startTestApp();
    const shop = {
      ...petShop30(SERVER),
      info: { title: ' ', version: '1' },
      security: [],
      components: {
        securitySchemes: {
          implicit: { type: 'oauth2', flows: { implicit: { authorizationUrl: `${SERVER}/a`, scopes: {} } } },
          cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
          digest: { type: 'http', scheme: 'digest' },
        },
      },
    };
    const { openApi } = await inspect(app, { document: JSON.stringify(shop) }, 'warnings');
    expect(openApi.name).toBe('shop.example.com');
    expect(openApi.warnings).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/"implicit" cannot be used: it has no flow with a token endpoint/),
        expect.stringMatching(/"cookie" cannot be used: its key is sent as cookie.*secret variable/),
        expect.stringMatching(/"digest" cannot be used: HTTP authentication "digest"/),
      ]),
    );
  });

  it('of a document with one bad operation offers the others, and says where it is bad', async () => {
    const app = await startTestApp();
    const shop = structuredClone(petShop30(SERVER)) as { paths: Record<string, { get: Record<string, unknown> }> };
    Object.assign(shop.paths['/pets']?.get ?? {}, { parameters: [{ in: 'query', schema: {} }] });
    const document = JSON.stringify(shop, null, 2);
    const { openApi } = await inspect(app, { document });
    expect(openApi.operations.filter((one: { uncallable: unknown }) => one.uncallable === null)).toHaveLength(2);
    expect(openApi.operations[0].uncallable).toMatch(
      /^#\/paths\/~1pets\/get\/parameters\/0\/name \(line \d+\): it is missing$/,
    );
    const refused = await importOpenApi(app, { source: { document }, operations: [{ ref: 'GET /pets' }] });
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID_DOCUMENT', path: ['operations', '0', 'ref'] }]);
  });

  it('fetches what a document refers to, with credentials for its own origin only', async () => {
    const app = await startTestApp();
    const seen: [string, string | undefined][] = [];
    const other = await startHttpPeer(({ target, headers }, response) => {
      seen.push([target, headers.authorization]);
      response.end('Tag: {type: string, enum: [a, b]}');
    });
    const peer = await startHttpPeer(({ target, headers }, response) => {
      seen.push([target, headers.authorization]);
      if (target === '/moved') return response.writeHead(302, { location: '/api/openapi.yaml' }).end();
      if (target === '/api/openapi.yaml')
        return response.end(`
openapi: 3.1.0
info: {title: Split, version: '1'}
servers: [{url: ../v2}]
paths:
  /pets: {$ref: 'paths.yaml#/pets'}
`);
      if (target === '/api/paths.yaml')
        return response.end(`
pets:
  get:
    parameters:
      - {name: tag, in: query, schema: {$ref: '${other.origin}/tags.yaml#/Tag'}}
      - {name: lost, in: query, schema: {$ref: 'lost.yaml#/Lost'}}
      - {name: file, in: query, schema: {$ref: 'file:///etc/passwd'}}
    responses: {'200': {description: ok}}
`);
      return response.writeHead(404).end();
    });
    const { inspectOpenApi } = await app.ask(
      `mutation ($input: InspectOpenApiInput!) { inspectOpenApi(input: $input) {
        openApi { baseUrl warnings operations { ref warnings parameters { name schema } } } userErrors { message }
      } }`,
      {
        input: {
          source: { url: `${peer.origin}/moved` },
          authentication: { basic: { username: 'ada', password: 'pw' } },
        },
      },
    );
    const { openApi } = inspectOpenApi;
    expect(openApi.baseUrl).toBe(`${peer.origin}/v2`);
    expect(openApi.warnings.join('\n')).toMatch(
      /lost\.yaml \(at .*paths\.yaml#\/pets\/get\/parameters\/1\/schema\/\$ref\) is left out: .*404/,
    );
    expect(openApi.warnings.join('\n')).toMatch(/file:\/\/\/etc\/passwd.* is not read/);
    expect(openApi.operations[0]).toMatchObject({
      parameters: [
        { name: 'tag', schema: { enum: ['a', 'b'] } },
        { name: 'lost', schema: {} },
        { name: 'file', schema: {} },
      ],
    });
    expect(openApi.operations[0].warnings).toHaveLength(2);
    expect(seen.filter(([target]) => target === '/tags.yaml')).toEqual([['/tags.yaml', undefined]]);
    expect(seen.filter(([target]) => target === '/api/paths.yaml').map(([, value]) => value)).toEqual([
      'Basic YWRhOnB3',
    ]);
  });

  it('of a bundle reads its files, and nothing outside of it', async () => {
    const app = await startTestApp();
    const bundle = [
      {
        location: 'api/openapi.yaml',
        content:
          "openapi: 3.0.3\ninfo: {title: Bundle, version: '1'}\npaths:\n  /a:\n    get:\n      parameters:\n        - $ref: '../parts/p.json#/id'\n        - $ref: '../../../../etc/passwd#/x'\n      responses: {}\n",
      },
      { location: 'parts/p.json', content: '{"id": {"name": "id", "in": "query", "schema": {"$ref": "s.json"}}}' },
      { location: 'parts/s.json', content: '{"type": "integer"}' },
    ];
    const { openApi } = await inspect(app, { bundle });
    expect(openApi.warnings.join('\n')).toMatch(/etc\/passwd .*is left out: it is not among the files/);
    expect(openApi.operations[0].uncallable).toMatch(/parameters\/1 \(line 8\).*could not be read/);
    const [entry, ...rest] = bundle;
    const sound = { location: 'api/openapi.yaml', content: entry?.content.replace(/ +- \$ref: '\.\.\/\.\.\/.*\n/, '') };
    const whole = await inspect(app, { bundle: [sound, ...rest] });
    expect(whole.openApi.operations[0].parameters).toMatchObject([{ name: 'id', schema: { type: 'integer' } }]);
  });

  it('keeps recursion, and opens what only refers to itself', async () => {
    const app = await startTestApp();
    const schemas = {
      Node: { type: 'object', properties: { next: { $ref: '#/components/schemas/Node' } } },
      Self: { $ref: '#/components/schemas/Self' },
      One: { allOf: [{ $ref: '#/components/schemas/Two' }] },
      Two: { allOf: [{ $ref: '#/components/schemas/One' }] },
    };
    const parameters = Object.keys(schemas).map((name) => ({
      name,
      in: 'query',
      schema: { $ref: `#/components/schemas/${name}` },
    }));
    const document = JSON.stringify({
      openapi: '3.0.0',
      info: { title: 'Cycles', version: '1' },
      paths: { '/a': { get: { parameters, responses: {} } } },
      components: { schemas },
    });
    const { service, userErrors } = await importOpenApi(app, { source: { document }, baseUrl: 'http://127.0.0.1:9' });
    expect(userErrors).toEqual([]);
    const [{ id, parameters: read }] = service.operations.nodes;
    expect(read[0].schema).toMatchObject({
      properties: { next: { $ref: '#/$defs/Node' } },
      $defs: { Node: { type: 'object' } },
    });
    const { execution } = await execute(app, id, { Node: { next: {} }, Self: 1, One: 1, Two: 1 });
    expect(execution.error.code).toBe('UNREACHABLE');
  });

  it('is not blown up by aliases', async () => {
    const app = await startTestApp();
    const levels = Array.from(
      { length: 30 },
      (_none, level) =>
        `  L${level + 1}: &l${level + 1} {type: object, properties: {a: *l${level}, b: *l${level}}, example: [*l${level}, *l${level}]}`,
    );
    const document = `openapi: 3.0.0\ninfo: {title: Bomb, version: '1'}\nx-bomb:\n  L0: &l0 {type: string}\n${levels.join('\n')}\npaths:\n  /a:\n    get:\n      parameters: [{name: a, in: query, schema: *l30}]\n      responses: {'200': {description: ok, content: {application/json: {schema: *l30, example: *l30}}}}\n`;
    const { openApi } = await inspect(app, { document });
    expect(openApi.operations[0].warnings.join('\n')).toMatch(/too large to be described whole/);
    expect(JSON.stringify(openApi).length).toBeLessThan(1_000_000);
  });

  it('reads 20 MB in moments while the server goes on answering, and details only where they are asked for', async () => {
    const app = await startTestApp();
    const body = JSON.stringify(largeDocument(20));
    const peer = await startHttpPeer((_request, response) => response.end(body));
    let slowest = 0;
    let isDone = false;
    const watch = (async () => {
      while (!isDone) {
        const start = performance.now();
        await app.ask('{ services { totalCount } }');
        slowest = Math.max(slowest, performance.now() - start);
      }
    })();
    const { openApi } = await inspect(app, { url: `${peer.origin}/openapi.json` }, 'operations { ref }');
    isDone = true;
    await watch;
    expect(body.length).toBeGreaterThan(18_000_000);
    expect(openApi.operations.length).toBeGreaterThan(4000);
    expect(slowest).toBeLessThan(1500);
    const ref = openApi.operations[2000].ref;
    const one = await inspect(
      app,
      { url: `${peer.origin}/openapi.json` },
      `operations(refs: ["${ref}"]) { ref outputSchema }`,
    );
    expect(one.openApi.operations).toMatchObject([{ ref, outputSchema: { type: 'object' } }]);
    const { userErrors } = await importOpenApi(app, { source: { url: `${peer.origin}/openapi.json` } });
    expect(userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED', path: ['operations'] }]);
  });

  it('refuses more than 50 MB', async () => {
    const app = await startTestApp();
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const peer = await startHttpPeer(async (_request, response) => {
      for (let sent = 0; sent < 60 && !response.destroyed; sent += 1) response.write(chunk);
      response.end();
    });
    const { userErrors } = await inspect(app, { url: `${peer.origin}/` });
    expect(userErrors).toMatchObject([{ code: 'LIMIT_EXCEEDED', path: ['source'] }]);
  });

  it('from an address that wants other credentials says where they are given', async () => {
    const app = await startTestApp();
    const peer = await startHttpPeer((_request, response) => response.writeHead(401).end());
    const { userErrors } = await importOpenApi(app, { source: { url: `${peer.origin}/openapi.json` } });
    expect(userErrors).toMatchObject([{ code: 'AUTHENTICATION_FAILED', path: ['documentAuthentication'] }]);
  });
});
