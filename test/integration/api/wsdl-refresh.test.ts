import { describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { bind, execute } from '../../support/rest-api.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const BEFORE = inElement(
  `<xs:element name="city" type="xs:string"/><xs:element name="unit" type="xs:string" minOccurs="0"/>
  <xs:element name="place" minOccurs="0"><xs:complexType><xs:sequence>
    <xs:element name="zip" type="xs:string" minOccurs="0"/><xs:element name="floor" type="xs:int" minOccurs="0"/>
  </xs:sequence></xs:complexType></xs:element>`,
);
const AFTER = inElement(
  `<xs:element name="city" type="xs:string"/><xs:element name="country" type="xs:string"/>
  <xs:element name="place"><xs:complexType><xs:sequence>
    <xs:element name="zip" type="xs:string"/><xs:element name="floor" type="xs:boolean" minOccurs="0"/>
  </xs:sequence></xs:complexType></xs:element>`,
);

const REFRESH = `mutation ($input: RefreshWsdlInput!) {
  refreshWsdl(input: $input) {
    refresh { id wsdlUrl readAt breaking files { location sha256 size } changes { kind operation operationKey path before after message breaking } }
    userErrors { code message path }
  }
}`;
const ACCEPT = `mutation ($input: AcceptWsdlRefreshInput!) {
  acceptWsdlRefresh(input: $input) { service { id wsdlFiles { sha256 } pendingWsdlRefresh { id } } userErrors { code message path } }
}`;
const STATE = `query ($id: ID!) { node(id: $id) { ... on SoapService {
  wsdlUrl wsdlReadAt wsdlFiles { location sha256 size } pendingWsdlRefresh { id }
  operations { nodes { id key ... on SoapOperation { missingFromWsdl endpoint soapAction parameters { name required binding { mode value } nestedBindings { path } } } } }
} } }`;

/** A service that answers its WSDL at any GET and an empty answer to any call; what it says may be changed. */
async function startService(schema: string) {
  const state = { wsdl: '', isOffline: false };
  const peer = await startHttpPeer(({ method }, response) => {
    if (method === 'GET' && state.isOffline) return response.writeHead(503).end();
    response.setHeader('content-type', 'text/xml');
    return response.end(method === 'GET' ? state.wsdl : ANSWER);
  });
  const publish = (children: string, change: (wsdl: string) => string = (wsdl) => wsdl) => {
    state.wsdl = change(documentService(children).replace('http://example.test/soap', `${peer.origin}/soap`));
  };
  publish(schema);
  return { peer, state, publish, url: `${peer.origin}/service?wsdl` };
}

const ANSWER =
  '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><Out xmlns="urn:test"/></e:Body></e:Envelope>';

async function importFrom(app: TestApp, source: object, more: object = {}) {
  const { importWsdl } = await app.ask(
    `mutation ($input: ImportWsdlInput!) { importWsdl(input: $input) {
      service { id operations { nodes { id key } } } userErrors { message }
    } }`,
    { input: { source, ...more } },
  );
  expect(importWsdl.userErrors).toEqual([]);
  return { serviceId: importWsdl.service.id, operationId: importWsdl.service.operations.nodes[0].id };
}

const refresh = async (app: TestApp, input: object) => (await app.ask(REFRESH, { input })).refreshWsdl;
const accept = async (app: TestApp, input: object) => (await app.ask(ACCEPT, { input })).acceptWsdlRefresh;
const stateOf = async (app: TestApp, id: string) => (await app.ask(STATE, { id })).node;

describe('refreshWsdl', () => {
  it('tells every difference, and changes nothing', async () => {
    const app = await startTestApp();
    const service = await startService(BEFORE);
    const { serviceId } = await importFrom(app, { url: service.url });
    const before = await stateOf(app, serviceId);
    service.publish(AFTER, (wsdl) => wsdl.replace('urn:call', 'urn:other').replace('/soap"', '/moved"'));
    const answer = await refresh(app, { serviceId });
    expect(answer.userErrors).toEqual([]);
    const told = answer.refresh.changes.map(
      ({ kind, path, breaking }: { kind: string; path: string[]; breaking: boolean }) => [
        kind,
        path.join('.'),
        breaking,
      ],
    );
    expect(told).toEqual([
      ['ENDPOINT_MOVED', '', false],
      ['SOAP_ACTION_CHANGED', '', false],
      ['INPUT_GONE', 'unit', true],
      ['INPUT_NOW_MANDATORY', 'place', true],
      ['INPUT_NOW_MANDATORY', 'place.zip', true],
      ['INPUT_TYPE_CHANGED', 'place.floor', true],
      ['INPUT_NEW', 'country', true],
    ]);
    expect(answer.refresh.changes[5]).toMatchObject({
      operation: 'Call',
      operationKey: 'Call',
      after: 'boolean',
      message: 'The input place.floor of Call is of another type.',
    });
    expect(answer.refresh.breaking).toBe(true);
    expect(await stateOf(app, serviceId)).toEqual({ ...before, pendingWsdlRefresh: { id: answer.refresh.id } });
  });

  it('of the same WSDL has nothing to tell', async () => {
    const app = await startTestApp();
    const service = await startService(BEFORE);
    const { serviceId } = await importFrom(app, { url: service.url });
    const { refresh: same } = await refresh(app, { serviceId });
    expect(same).toMatchObject({ changes: [], breaking: false });
    expect((await accept(app, { id: same.id })).userErrors).toEqual([]);
    expect((await stateOf(app, serviceId)).wsdlReadAt).toBe(same.readAt);
  });

  it.for([
    {
      given: 'a page',
      status: 200,
      body: '<!doctype html><p>Maintenance',
      code: 'INVALID_DOCUMENT',
      want: /HTML page/,
    },
    { given: '401', status: 401, body: '', code: 'AUTHENTICATION_FAILED', want: /without credentials \(HTTP 401\)/ },
    { given: '503', status: 503, body: '', code: 'UNREACHABLE', want: /answered HTTP 503/ },
  ])('of an address that answers with $given says so, and calls go on', async ({ status, body, code, want }) => {
    const app = await startTestApp();
    const state = { broken: false };
    const peer = await startHttpPeer(({ method }, response) => {
      if (method === 'GET' && state.broken) return response.writeHead(status).end(body);
      response.setHeader('content-type', 'text/xml');
      return response.end(
        method === 'GET' ? documentService(BEFORE).replace('http://example.test', peer.origin) : ANSWER,
      );
    });
    const { serviceId, operationId } = await importFrom(app, { url: `${peer.origin}/?wsdl` });
    state.broken = true;
    const { refresh: found, userErrors } = await refresh(app, { serviceId });
    expect(found).toBeNull();
    expect(userErrors).toMatchObject([{ code, message: expect.stringMatching(want) }]);
    expect((await stateOf(app, serviceId)).pendingWsdlRefresh).toBeNull();
    expect((await execute(app, operationId, { city: 'Paris' })).execution.status).toBe('SUCCEEDED');
  });

  it('shows the key of the WSDL again, and asks for the one that fits where it does not any more', async () => {
    const app = await startTestApp();
    const state = { key: 'first' };
    const peer = await startHttpPeer(({ headers }, response) => {
      const isLetIn = headers['x-key'] === state.key;
      response.writeHead(isLetIn ? 200 : 403).end(isLetIn ? documentService(BEFORE) : '');
    });
    const keyed = (value: string) => ({ apiKey: { name: 'X-Key', value } });
    const { serviceId } = await importFrom(app, { url: peer.origin }, { wsdlAuthentication: keyed('first') });
    expect((await refresh(app, { serviceId })).userErrors).toEqual([]);
    state.key = 'second';
    expect((await refresh(app, { serviceId })).userErrors).toMatchObject([
      {
        code: 'AUTHENTICATION_FAILED',
        path: ['authentication'],
        message: expect.stringMatching(/refused the credentials/),
      },
    ]);
    expect((await refresh(app, { serviceId, authentication: keyed('second') })).userErrors).toEqual([]);
  });

  it('of an uploaded WSDL asks for what it is now', async () => {
    const app = await startTestApp();
    const { serviceId } = await importFrom(app, { document: documentService(BEFORE) });
    expect((await refresh(app, { serviceId })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['source'] }]);
    const { refresh: found } = await refresh(app, { serviceId, source: { document: documentService(AFTER) } });
    expect(found).toMatchObject({ wsdlUrl: null, breaking: true });
  });

  it('sends the credentials of the WSDL to no other origin', async () => {
    const app = await startTestApp();
    const service = await startService(BEFORE);
    const wsdlAuthentication = { basic: { username: 'ada', password: 'secret' } };
    const { serviceId } = await importFrom(app, { url: service.url }, { wsdlAuthentication });
    const other = await startService(BEFORE);
    const source = { url: other.url };
    expect((await refresh(app, { serviceId, source })).userErrors).toMatchObject([
      { code: 'SECRET_REQUIRED', path: ['authentication'] },
    ]);
    expect(other.peer.requests).toEqual([]);
    expect((await refresh(app, { serviceId, source, authentication: null })).userErrors).toEqual([]);
    expect(other.peer.requests[0]?.headers.authorization).toBeUndefined();
    await refresh(app, { serviceId });
    expect(service.peer.requests.at(-1)?.headers.authorization).toMatch(/^Basic /);
  });
});

describe('acceptWsdlRefresh', () => {
  it('keeps the bindings that fit, leaves the others to the designer, and says so before', async () => {
    const app = await startTestApp();
    const service = await startService(BEFORE);
    const { serviceId, operationId } = await importFrom(app, { url: service.url });
    await bind(app, operationId, [
      { parameter: 'city', binding: { mode: 'FIXED', value: 'Paris' } },
      { parameter: 'unit', binding: { mode: 'FIXED', value: 'C' } },
      { parameter: 'place', path: ['zip'], binding: { mode: 'FIXED', value: '75001' } },
      { parameter: 'place', path: ['floor'], binding: { mode: 'FIXED', value: 3 } },
    ]);
    service.publish(AFTER);
    const { refresh: found } = await refresh(app, { serviceId });
    const lost = found.changes.filter(({ kind }: { kind: string }) => kind === 'BINDING_LOST');
    expect(lost).toMatchObject([
      { path: ['unit'], before: 'FIXED', after: null },
      { path: ['place', 'floor'], before: 'FIXED', after: 'DESIGNER' },
    ]);
    const { service: accepted, userErrors } = await accept(app, { id: found.id });
    expect(userErrors).toEqual([]);
    expect(accepted).toMatchObject({ pendingWsdlRefresh: null, wsdlFiles: [{ sha256: found.files[0].sha256 }] });
    const [operation] = (await stateOf(app, serviceId)).operations.nodes;
    expect(operation.parameters).toEqual([
      { name: 'city', required: true, binding: { mode: 'FIXED', value: 'Paris' }, nestedBindings: [] },
      { name: 'country', required: true, binding: { mode: 'DESIGNER', value: null }, nestedBindings: [] },
      {
        name: 'place',
        required: true,
        binding: { mode: 'DESIGNER', value: null },
        nestedBindings: [{ path: ['zip'] }],
      },
    ]);
    const { execution } = await execute(app, operationId, { country: 'France' });
    expect(execution.status).toBe('SUCCEEDED');
    expect(execution.request.body).toContain('75001');
  });

  it('puts in force what was looked at, whatever the address says by then, and calls work while it is offline', async () => {
    const app = await startTestApp();
    const service = await startService(BEFORE);
    const { serviceId, operationId } = await importFrom(app, { url: service.url });
    service.publish(AFTER);
    const { refresh: found } = await refresh(app, { serviceId });
    service.publish(inElement('<xs:element name="evil" type="xs:string"/>'));
    service.state.isOffline = true;
    expect((await accept(app, { id: found.id })).userErrors).toEqual([]);
    expect((await stateOf(app, serviceId)).wsdlFiles).toEqual(found.files);
    const { execution } = await execute(app, operationId, { city: 'Paris', country: 'France', place: { zip: '1' } });
    expect(execution.status).toBe('SUCCEEDED');
    expect((await accept(app, { id: found.id })).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
  });

  it('refuses what was bound since and would be lost', async () => {
    const app = await startTestApp();
    const service = await startService(BEFORE);
    const { serviceId, operationId } = await importFrom(app, { url: service.url });
    service.publish(AFTER);
    const { refresh: found } = await refresh(app, { serviceId });
    await bind(app, operationId, [{ parameter: 'unit', binding: { mode: 'FIXED', value: 'C' } }]);
    expect((await accept(app, { id: found.id })).userErrors).toMatchObject([{ code: 'STALE', path: ['id'] }]);
    expect((await stateOf(app, serviceId)).operations.nodes[0].parameters).toHaveLength(3);
  });

  it('keeps an operation that is gone, marked, until it comes back', async () => {
    const app = await startTestApp();
    const service = await startService(BEFORE);
    const { serviceId, operationId } = await importFrom(app, { url: service.url });
    service.publish(BEFORE, (wsdl) => wsdl.replaceAll('<wsdl:operation name="Call"', '<wsdl:operation name="Ring"'));
    const gone = (await refresh(app, { serviceId })).refresh;
    expect(gone.changes).toMatchObject([
      { kind: 'OPERATION_GONE', operation: 'Call', operationKey: 'Call', breaking: true },
      { kind: 'OPERATION_NEW', operation: 'Ring', operationKey: null, breaking: false },
    ]);
    await accept(app, { id: gone.id });
    const missing = await stateOf(app, serviceId);
    expect(missing.operations.nodes).toMatchObject([{ key: 'Call', missingFromWsdl: true }]);
    const refused = await app.send(
      'mutation ($id: ID!) { executeOperation(input: { operationId: $id, inputs: { city: "Paris" } }) { execution { status error { message } } userErrors { message } } }',
      { id: operationId },
    );
    expect(JSON.stringify(refused)).toContain('has no operation');
    service.publish(BEFORE);
    const back = (await refresh(app, { serviceId })).refresh;
    expect(back.changes).toMatchObject([
      { kind: 'OPERATION_NEW', operationKey: 'Call' },
      { kind: 'OPERATION_GONE', operation: 'Ring' },
    ]);
    await accept(app, { id: back.id });
    expect((await stateOf(app, serviceId)).operations.nodes).toMatchObject([{ missingFromWsdl: false }]);
    expect((await execute(app, operationId, { city: 'Paris' })).execution.status).toBe('SUCCEEDED');
  });

  it('wants the secrets again where calls go to another origin', async () => {
    const app = await startTestApp();
    const service = await startService(BEFORE);
    const other = await startService(BEFORE);
    const authentication = { basic: { username: 'ada', password: 'secret' } };
    const { serviceId, operationId } = await importFrom(app, { url: service.url }, { authentication });
    service.publish(BEFORE, (wsdl) => wsdl.replaceAll(service.peer.origin, other.peer.origin));
    const { refresh: found } = await refresh(app, { serviceId });
    expect(found.changes).toMatchObject([{ kind: 'ENDPOINT_MOVED', after: `${other.peer.origin}/soap` }]);
    expect((await accept(app, { id: found.id })).userErrors).toMatchObject([
      { code: 'SECRET_REQUIRED', path: ['authentication'] },
    ]);
    expect((await accept(app, { id: found.id, authentication })).userErrors).toEqual([]);
    expect((await execute(app, operationId, { city: 'Paris' })).execution.status).toBe('SUCCEEDED');
    expect(other.peer.requests).toHaveLength(1);
  });
});
