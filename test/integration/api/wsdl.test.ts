import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { execute } from '../../support/rest-api.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const DOCUMENT = documentService(inElement('<xs:element name="city" type="xs:string"/>'));
const WITHOUT_SERVICE = DOCUMENT.replace(/<wsdl:service.*<\/wsdl:service>/s, '');

const IMPORT = `mutation ($input: ImportWsdlInput!) {
  importWsdl(input: $input) {
    service {
      id key name description endpointOverride
      operations { nodes { key name description ... on SoapOperation { endpoint soapAction soapActionOverride } } }
    }
    userErrors { code path message }
  }
}`;

async function importWsdl(app: TestApp, input: Record<string, unknown>) {
  return (await app.ask(IMPORT, { input: { source: { document: DOCUMENT }, ...input } })).importWsdl;
}

async function refOf(app: TestApp): Promise<string> {
  const { inspectWsdl } = await app.ask(
    'mutation ($document: String!) { inspectWsdl(input: { source: { document: $document } }) { wsdl { operations { ref } } } }',
    { document: DOCUMENT },
  );
  return inspectWsdl.wsdl.operations[0].ref;
}

describe('importWsdl', () => {
  it('makes of each choice an operation of its own, and gives asked-for keys first', async () => {
    const app = await startTestApp();
    const ref = await refOf(app);
    const { service, userErrors } = await importWsdl(app, {
      key: 'own',
      name: 'Own name',
      description: null,
      operations: [{ ref }, { ref, key: 'Call', name: 'Asked for', description: 'Mine', soapActionOverride: '' }],
    });
    expect(userErrors).toEqual([]);
    expect(service).toMatchObject({ key: 'own', name: 'Own name', description: null });
    expect(service.operations.nodes).toMatchObject([
      { key: 'Call', name: 'Asked for', description: 'Mine', soapAction: '', soapActionOverride: '' },
      { key: 'Call-2', name: 'Call', soapAction: 'urn:call', soapActionOverride: null },
    ]);
  });

  it.each([
    [{ name: '  ' }, 'INVALID_INPUT', 'name'],
    [{ key: 'a b' }, 'INVALID_INPUT', 'key'],
    [{ soapActionOverride: 'a"b' }, 'INVALID_INPUT', 'soapActionOverride'],
    [{ ref: 'nope' }, 'NOT_FOUND', 'ref'],
  ])('says in which choice %o is wrong, and stores nothing', async (change, code, member) => {
    const app = await startTestApp();
    const ref = await refOf(app);
    const { service, userErrors } = await importWsdl(app, { operations: [{ ref }, { ref, ...change }] });
    expect(service).toBeNull();
    expect(userErrors).toMatchObject([{ code, path: ['operations', '1', member] }]);
    expect(await app.ask('{ services { totalCount } }')).toEqual({ services: { totalCount: 0 } });
  });

  it('of a WSDL without a service asks for an endpoint, and calls it there', async () => {
    const app = await startTestApp();
    const source = { document: WITHOUT_SERVICE };
    const refused = await importWsdl(app, { source });
    expect(refused).toMatchObject({ service: null, userErrors: [{ code: 'INVALID_INPUT', path: ['endpoint'] }] });
    const endpoint = 'https://soap.example.com/weather';
    const { service } = await importWsdl(app, { source, endpoint });
    expect(service.operations.nodes).toMatchObject([{ key: 'Call', endpoint }]);
  });

  it('from an address that wants other credentials says where they are given', async () => {
    const app = await startTestApp();
    const peer = await startHttpPeer(({ headers }, response) => {
      const isLetIn = headers.authorization === `Basic ${Buffer.from('ada:right').toString('base64')}`;
      response.writeHead(isLetIn ? 200 : 401, { 'content-type': 'text/xml' }).end(isLetIn ? DOCUMENT : '');
    });
    const source = { url: `${peer.origin}/weather?wsdl` };
    const given = (password: string) => ({ source, wsdlAuthentication: { basic: { username: 'ada', password } } });
    for (const input of [{ source }, given('wrong')])
      expect((await importWsdl(app, input)).userErrors).toMatchObject([
        { code: 'AUTHENTICATION_FAILED', path: ['wsdlAuthentication'] },
      ]);
    expect((await importWsdl(app, given('right'))).userErrors).toEqual([]);
  });

  it('takes more operations later from what was stored', async () => {
    const app = await startTestApp();
    const ref = await refOf(app);
    const { service } = await importWsdl(app, { operations: [] });
    const more = `mutation ($input: ImportWsdlOperationsInput!) {
      importWsdlOperations(input: $input) { service { operations { nodes { key } } } userErrors { code path } }
    }`;
    const add = async (input: Record<string, unknown>) => (await app.ask(more, { input })).importWsdlOperations;
    expect(await add({ serviceId: service.id, operations: [{ ref }, { ref, key: 'second' }] })).toEqual({
      service: { operations: { nodes: [{ key: 'Call' }, { key: 'second' }] } },
      userErrors: [],
    });
    expect((await add({ serviceId: service.id, operations: [{ ref, name: ' ' }] })).userErrors).toEqual([
      { code: 'INVALID_INPUT', path: ['operations', '0', 'name'] },
    ]);
    expect((await add({ serviceId: 'svc_nope', operations: [] })).userErrors).toEqual([
      { code: 'NOT_FOUND', path: ['serviceId'] },
    ]);
  });
});

describe('a SOAP operation', () => {
  it('does not leave with inputs that are no XML, and says which', async () => {
    const app = await startTestApp();
    const { service } = await importWsdl(app, {});
    const { operation } = await app.ask('query ($key: String!) { operation(serviceKey: $key, key: "Call") { id } }', {
      key: service.key,
    });
    const { execution, userErrors } = await execute(app, operation.id, { city: 'Par\u0000is' });
    expect(execution).toBeNull();
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['inputs', 'city'] }]);
  });
});
