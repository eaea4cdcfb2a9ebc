import { describe, expect, it, onTestFinished } from 'vitest';
import { REST_SERVICE_LOGIN, startRestService } from '../../../demo/rest-service.ts';
import { HTTP_METHODS } from '../../support/http-methods.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { callRest } from '../../support/rest-call.ts';
import { parameter, restOperation } from '../../support/rest-operation.ts';

async function startCustomers(): Promise<string> {
  const { baseUrl, close } = await startRestService();
  onTestFinished(close);
  return baseUrl;
}

const readCustomer = restOperation('/customers/{id}', { parameters: [parameter('PATH', 'id', 'customer')] });
const readBalance = restOperation('/customers/{id}/balance', { parameters: [parameter('PATH', 'id')] });

describe('a customer service', () => {
  it('answers a customer by its id', async () => {
    const outcome = await callRest(await startCustomers(), readCustomer, { values: { customer: 'C-1001' } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { id: 'C-1001', name: 'Dupond & Fils' } });
  });

  it('searches by a query', async () => {
    const search = restOperation('/customers', { parameters: [parameter('QUERY', 'city')] });
    const outcome = await callRest(await startCustomers(), search, { values: { city: 'Lyon' } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { total: 2 } });
  });

  it('takes a new customer', async () => {
    const baseUrl = await startCustomers();
    const parameters = [parameter('BODY_FIELD', 'name'), parameter('BODY_FIELD', 'city')];
    const create = restOperation('/customers', { method: 'POST', parameters });
    const outcome = await callRest(baseUrl, create, { values: { name: 'Été', city: 'Nîmes' } });
    expect(outcome).toMatchObject({
      status: 'SUCCEEDED',
      output: { id: 'C-1004', name: 'Été' },
      response: { status: 201 },
    });
    const read = await callRest(baseUrl, readCustomer, { values: { customer: 'C-1004' } });
    expect(read).toMatchObject({ output: { city: 'Nîmes' } });
  });

  it('says what was wrong with the input', async () => {
    const create = restOperation('/customers', { method: 'POST', parameters: [parameter('BODY_FIELD', 'name')] });
    const outcome = await callRest(await startCustomers(), create, { values: { name: 'X' } });
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'HTTP_STATUS', detail: { status: 422, body: { title: 'A customer has a name and a city' } } },
    });
  });

  it('tells the balance to whoever logs in', async () => {
    const baseUrl = await startCustomers();
    const values = { id: 'C-1001' };
    const authentication = { kind: 'BASIC', ...REST_SERVICE_LOGIN } as const;
    const outcome = await callRest(baseUrl, readBalance, { values, authentication });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { currency: 'EUR', open: 241 } });
    for (const other of [{}, { authentication: { ...authentication, password: 'wrong' } }]) {
      const refused = await callRest(baseUrl, readBalance, { values, ...other });
      expect(refused).toMatchObject({ status: 'FAILED', error: { code: 'HTTP_STATUS', detail: { status: 401 } } });
    }
  });
});

describe('a call', () => {
  it.each(HTTP_METHODS)('is made with %s', async (method) => {
    const peer = await startHttpPeer((_, response) => response.writeHead(204).end());
    const outcome = await callRest(peer.origin, restOperation('/x', { method }));
    expect(outcome).toMatchObject({
      status: 'SUCCEEDED',
      output: null,
      request: { method },
      response: { status: 204 },
    });
    expect(peer.requests[0]).toMatchObject({ method, target: '/x' });
  });

  it('sends every kind of parameter where it belongs', async () => {
    const peer = await startHttpPeer((_, response) => response.end());
    const parameters = [
      parameter('PATH', 'id'),
      parameter('QUERY', 'filter'),
      parameter('HEADER', 'X-Cafe', 'header'),
      parameter('BODY_FIELD', 'name'),
    ];
    const operation = restOperation('/c/{id}', { method: 'PATCH', parameters });
    const values = { id: 'a/b é', filter: ['1', '2&3'], header: 'caf\u00e9', name: { first: 'É' } };
    const outcome = await callRest(`${peer.origin}/v1/?tenant=7`, operation, { values });
    expect(outcome.status).toBe('SUCCEEDED');
    const [received] = peer.requests;
    expect(received?.target).toBe('/v1/c/a%2Fb%20%C3%A9?tenant=7&filter=1&filter=2%263');
    expect(received?.headers['x-cafe']).toBe('caf\u00e9');
    expect(received?.headers['content-type']).toBe('application/json');
    expect(String(received?.body)).toBe('{"name":{"first":"É"}}');
    expect(outcome.request).toMatchObject({
      url: `${peer.origin}/v1/c/a%2Fb%20%C3%A9?tenant=7&filter=1&filter=2%263`,
      body: '{"name":{"first":"É"}}',
    });
  });

  it('sends a multipart form that a peer can read', async () => {
    const peer = await startHttpPeer((_, response) => response.end());
    const parameters = [parameter('BODY_FIELD', 'note'), parameter('BODY_FIELD', 'file')];
    const upload = restOperation('/', { method: 'POST', contentType: 'multipart/form-data', parameters });
    const file = { filename: 'a.bin', contentType: 'application/octet-stream', base64: 'AAH/' };
    const outcome = await callRest(peer.origin, upload, { values: { note: 'été', file } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', request: { body: null } });
    const received = peer.requests[0];
    const form = await new Response(new Uint8Array(received?.body ?? []), {
      headers: { 'content-type': received?.headers['content-type'] ?? '' },
    }).formData();
    expect(form.get('note')).toBe('été');
    const sent = form.get('file');
    expect(sent instanceof File && new Uint8Array(await sent.arrayBuffer())).toEqual(new Uint8Array([0, 1, 255]));
  });

  it('keeps the headers of its operation from another origin', async () => {
    const other = await startHttpPeer((_, response) => response.end());
    const peer = await startHttpPeer((_, response) => response.writeHead(302, { location: other.origin }).end());
    const operation = restOperation('/', { parameters: [parameter('HEADER', 'X-Api-Key')] });
    const authentication = { kind: 'BASIC', username: 'u', password: 'p' } as const;
    const outcome = await callRest(peer.origin, operation, { values: { 'X-Api-Key': 'k' }, authentication });
    expect(outcome.status).toBe('SUCCEEDED');
    expect(peer.requests[0]?.headers).toMatchObject({ 'x-api-key': 'k', authorization: 'Basic dTpw' });
    expect(other.requests[0]?.headers).not.toHaveProperty('x-api-key');
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization');
  });
});
