import { describe, expect, it } from 'vitest';
import { canary, startTestApp, type TestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { importOpenApi, VERSIONS } from '../../support/openapi-api.ts';
import { petShop30, petShop31, toYaml } from '../../support/openapi-documents.ts';
import { createService, execute, startEcho } from '../../support/rest-api.ts';

const SERVER = 'http://shop.example.com';

describe('importOpenApi', () => {
  it.each(VERSIONS)('of %s makes operations that can be called', async (_version, shop) => {
    const app = await startTestApp();
    const echo = await startEcho();
    const key = canary('key');
    const { service, userErrors } = await importOpenApi(app, {
      source: { document: toYaml(shop(echo.origin)) },
      authentication: { apiKey: { name: 'X-Key', in: 'HEADER', value: key } },
    });
    expect(userErrors).toEqual([]);
    expect(service).toMatchObject({
      key: 'pet-shop',
      name: 'Pet shop',
      description: 'Sells pets',
      baseUrl: `${echo.origin}/v1`,
    });
    const byKey = new Map<string, { id: string }>(
      service.operations.nodes.map((node: { key: string; id: string }) => [node.key, node]),
    );
    expect([...byKey.keys()].toSorted()).toEqual(['createPet', 'getPet', 'listPets']);
    const call = async (name: string, inputs: unknown) =>
      (await execute(app, byKey.get(name)?.id ?? '', inputs)).execution.output;
    expect(await call('getPet', { petId: 7, 'X-Trace': 't' })).toMatchObject({
      method: 'GET',
      url: '/v1/pets/7',
      headers: { 'x-trace': 't', 'x-key': '••••••' },
    });
    expect(await call('listPets', { tags: ['a', 'b'], limit: 3 })).toMatchObject({ url: '/v1/pets?tags=a,b&limit=3' });
    expect(await call('createPet', { name: 'Rex', tag: 'dog' })).toMatchObject({
      method: 'POST',
      body: '{"name":"Rex","tag":"dog"}',
    });
    expect(echo.requests[0]?.headers['x-key']).toBe(key);
  });

  it('takes the operations that are chosen, under the names that are given', async () => {
    const app = await startTestApp();
    const { service, userErrors } = await importOpenApi(app, {
      source: { document: JSON.stringify(petShop30(SERVER)) },
      key: 'own',
      name: 'Own name',
      description: null,
      baseUrl: 'https://other.example.com/x',
      operations: [{ ref: 'GET /pets' }, { ref: 'GET /pets', key: 'listPets', name: 'Asked for', description: 'Mine' }],
    });
    expect(userErrors).toEqual([]);
    expect(service).toMatchObject({
      key: 'own',
      name: 'Own name',
      description: null,
      baseUrl: 'https://other.example.com/x',
    });
    expect(service.operations.nodes).toMatchObject([
      { key: 'listPets', name: 'Asked for', description: 'Mine' },
      { key: 'listPets-2', name: 'List pets', description: 'List pets' },
    ]);
  });

  it.each([
    [{ name: '  ' }, 'INVALID_INPUT', 'name'],
    [{ key: 'a b' }, 'INVALID_INPUT', 'key'],
    [{ ref: 'nope' }, 'NOT_FOUND', 'ref'],
  ])('says in which choice %o is wrong, and stores nothing', async (change, code, member) => {
    const app = await startTestApp();
    const { service, userErrors } = await importOpenApi(app, {
      source: { document: JSON.stringify(petShop30(SERVER)) },
      operations: [{ ref: 'GET /pets' }, { ref: 'GET /pets', ...change }],
    });
    expect(service).toBeNull();
    expect(userErrors).toMatchObject([{ code, path: ['operations', '1', member] }]);
    expect(await app.ask('{ services { totalCount } }')).toEqual({ services: { totalCount: 0 } });
  });

  it('of a document without a server asks for a base URL', async () => {
    const app = await startTestApp();
    const { servers: _none, ...document } = petShop30(SERVER);
    const { userErrors } = await importOpenApi(app, { source: { document: JSON.stringify(document) } });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['baseUrl'] }]);
  });
});

describe('importOpenApiOperations', () => {
  async function add(app: TestApp, input: Record<string, unknown>) {
    const { importOpenApiOperations } = await app.ask(
      `mutation ($input: ImportOpenApiOperationsInput!) {
        importOpenApiOperations(input: $input) {
          service { updatedAt operations { nodes { id key ... on RestOperation { path } } } }
          userErrors { code path message }
        }
      }`,
      { input },
    );
    return importOpenApiOperations;
  }

  it('adds operations below the base URL of a service that is there', async () => {
    const app = await startTestApp();
    const echo = await startEcho();
    const serviceId = await createService(app, `${echo.origin}/base`);
    const source = { document: JSON.stringify(petShop31(SERVER)) };
    await add(app, { serviceId, source, operations: [{ ref: 'GET /pets' }] });
    const { service, userErrors } = await add(app, {
      serviceId,
      source,
      operations: [{ ref: 'GET /pets/{petId}', key: 'one' }],
    });
    expect(userErrors).toEqual([]);
    expect(service.operations.nodes).toMatchObject([{ key: 'listPets' }, { key: 'one', path: '/pets/{petId}' }]);
    const { execution } = await execute(app, service.operations.nodes[1].id, { petId: 7 });
    expect(execution.output).toMatchObject({ url: '/base/pets/7' });
  });

  it('fetches the document as the service may, with the credentials that are given', async () => {
    const app = await startTestApp({ PASSERELLE_EGRESS_ALLOW: '127.0.0.2/32' });
    const password = canary('password');
    const peer = await startHttpPeer(({ headers }, response) => {
      const wanted = `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;
      response.writeHead(headers.authorization === wanted ? 200 : 401).end(JSON.stringify(petShop30(SERVER)));
    });
    const source = { url: `${peer.origin}/openapi.json` };
    const basic = { username: 'me', password };
    const from = (serviceId: string) =>
      add(app, { serviceId, source, documentAuthentication: { basic }, operations: [{ ref: 'GET /pets' }] });
    const refused = await from(await createService(app, peer.origin));
    expect(refused.userErrors).toMatchObject([{ code: 'ADDRESS_FORBIDDEN', path: ['source'] }]);
    const { createRestService } = await app.ask(
      'mutation ($input: CreateRestServiceInput!) { createRestService(input: $input) { service { id } userErrors { message } } }',
      { input: { name: 'Opened', baseUrl: peer.origin, egressAllow: ['127.0.0.1/32'] } },
    );
    const { service, userErrors } = await from(createRestService.service.id);
    expect(userErrors).toEqual([]);
    expect(service.operations.nodes).toMatchObject([{ key: 'listPets' }]);
  });

  it('says which choice is wrong, and which service is none', async () => {
    const app = await startTestApp();
    const source = { document: JSON.stringify(petShop30(SERVER)) };
    const serviceId = await createService(app, SERVER);
    const wrong = await add(app, { serviceId, source, operations: [{ ref: 'GET /pets' }, { ref: 'nope' }] });
    expect(wrong.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['operations', '1', 'ref'] }]);
    const nowhere = await add(app, { serviceId: 'svc_none', source, operations: [{ ref: 'GET /pets' }] });
    expect(nowhere.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['serviceId'] }]);
    expect(
      await app.ask('{ service(key: "peer") { ... on RestService { operations { totalCount } } } }'),
    ).toMatchObject({
      service: { operations: { totalCount: 0 } },
    });
  });
});
