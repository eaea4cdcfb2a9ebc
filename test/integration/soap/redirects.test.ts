import { describe, expect, test } from 'vitest';
import { startHttpPeer } from '../../support/http-peer.ts';
import { callSoap } from '../../support/soap-call.ts';
import { interopWsdl } from '../../support/soap-interop-wsdl.ts';
import { envelope } from '../../support/soap-messages.ts';

const WSDL = interopWsdl('http://127.0.0.1:9/soap', { style: 'document', soapVersion: 'SOAP_1_1' });
const ANSWER = envelope('<WhoAmIResponse xmlns="urn:interop"><token>me</token></WhoAmIResponse>');
const AUTHENTICATION = { kind: 'BASIC', username: 'ann', password: 'secret' } as const;

/** A service that only answers the whole message to somebody that it knows, where it asks who that is. */
function startService({ asks = true } = {}) {
  return startHttpPeer(({ method, headers, body }, response) => {
    if (method !== 'POST' || body.length === 0 || headers['soapaction'] === undefined) response.writeHead(405).end();
    else if (asks && headers.authorization === undefined) response.writeHead(401).end();
    else response.writeHead(200, { 'content-type': 'text/xml' }).end(ANSWER);
  });
}

function startRedirecting(status: number, location: string) {
  return startHttpPeer((_, response) => response.writeHead(status, { location }).end());
}

function call(endpoint: string) {
  return callSoap(WSDL, { operation: 'WhoAmI', endpoint, authentication: AUTHENTICATION });
}

describe('a SOAP call that is redirected', () => {
  test.for([301, 302, 307, 308])(
    'by %i within its origin is sent again as it was, credentials included',
    async (status) => {
      const peer = await startHttpPeer(({ target, method, headers }, response) => {
        if (target === '/old') response.writeHead(status, { location: '/new' }).end();
        else if (method !== 'POST' || headers.authorization === undefined) response.writeHead(405).end();
        else response.writeHead(200, { 'content-type': 'text/xml' }).end(ANSWER);
      });
      expect(await call(`${peer.origin}/old`)).toMatchObject({ status: 'SUCCEEDED', output: { token: 'me' } });
      const [first, second] = peer.requests;
      expect(second).toMatchObject({
        method: 'POST',
        target: '/new',
        body: first?.body,
        headers: first?.headers ?? {},
      });
    },
  );

  test.for([301, 302, 307, 308])('by %i to another origin is sent there without credentials', async (status) => {
    const service = await startService({ asks: false });
    const old = await startRedirecting(status, `${service.origin}/new`);
    expect(await call(old.origin)).toMatchObject({ status: 'SUCCEEDED', output: { token: 'me' } });
    expect(service.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('to another origin that asks for the credentials fails with what to do', async () => {
    const service = await startService();
    const old = await startRedirecting(301, `${service.origin}/new`);
    expect(await call(old.origin)).toMatchObject({
      status: 'FAILED',
      error: { code: 'HTTP_STATUS', message: expect.stringContaining(`set the endpoint to ${service.origin}/new.`) },
    });
  });

  test('by 303 is not made a GET, and says so', async () => {
    const service = await startService();
    const old = await startRedirecting(303, `${service.origin}/new`);
    expect(await call(old.origin)).toMatchObject({
      status: 'FAILED',
      error: {
        code: 'HTTP_STATUS',
        message: `${old.origin} answered with status 303 See Other. It redirects to ${service.origin}/new, which was not followed: it asks for a GET, which is no SOAP call.`,
      },
    });
    expect(service.requests).toEqual([]);
  });

  test('to an address that may not be called is not sent there', async () => {
    const old = await startRedirecting(302, 'http://169.254.169.254/latest');
    expect(await call(old.origin)).toMatchObject({ status: 'FAILED', error: { code: 'ADDRESS_FORBIDDEN' } });
  });
});
