import { describe, expect, it } from 'vitest';
import type { AuthenticationConfig } from '../../../src/connectors/authentication/authentication.ts';
import { describeWsdl } from '../../../src/connectors/soap/describe-wsdl.ts';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { CLIENT_SECRET, startAuthorizationServer } from '../../support/authorization-server.ts';
import { startEgress } from '../../support/egress.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { callRest } from '../../support/rest-call.ts';
import { restOperation } from '../../support/rest-operation.ts';
import { callSoap } from '../../support/soap-call.ts';
import { interopWsdl } from '../../support/soap-interop-wsdl.ts';
import { envelope } from '../../support/soap-messages.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const DOCUMENT = documentService(inElement('<xs:element name="city" type="xs:string"/>'));

describe('a token that is refused', () => {
  it('is replaced once at a REST call, which is sent again as it was', async () => {
    const peer = await startApi('application/json', '{"fine":true}');
    const operation = restOperation('/orders', {
      method: 'POST',
      contentType: 'application/json',
      parameters: [{ name: 'n', wireName: 'n', in: 'BODY_FIELD', required: true, description: null, schema: {} }],
    });
    const outcome = await callRest(peer.origin, operation, { authentication: renewing(), values: { n: 1 } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { fine: true }, response: { status: 200 } });
    expect(peer.requests.map(({ headers, body }) => [headers.authorization, String(body)])).toEqual([
      ['Bearer old', '{"n":1}'],
      ['Bearer fresh', '{"n":1}'],
    ]);
  });

  it('is replaced once at a SOAP call', async () => {
    const answer = envelope('<WhoAmIResponse xmlns="urn:interop"><token>me</token></WhoAmIResponse>');
    const peer = await startApi('text/xml', answer);
    const wsdl = interopWsdl('http://127.0.0.1:9/soap', { style: 'document', soapVersion: 'SOAP_1_1' });
    const call = { operation: 'WhoAmI', endpoint: peer.origin, authentication: renewing() };
    expect(await callSoap(wsdl, call)).toMatchObject({ status: 'SUCCEEDED', output: { token: 'me' } });
    expect(peer.requests).toHaveLength(2);
  });

  it('is replaced once where a WSDL is read', async () => {
    const peer = await startApi('text/xml', DOCUMENT);
    const context = { egress: startEgress(), signal: new AbortController().signal };
    const { operations } = await describeWsdl({ url: `${peer.origin}/s?wsdl` }, renewing(), context);
    expect(operations).toHaveLength(1);
    expect(peer.requests).toHaveLength(2);
  });

  it('a second time is the answer', async () => {
    const peer = await startHttpPeer((_request, response) => response.writeHead(401).end('no'));
    const outcome = await callRest(peer.origin, restOperation('/orders'), { authentication: renewing() });
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'HTTP_STATUS', detail: { status: 401 } } });
    expect(peer.requests).toHaveLength(2);
  });

  it('by another origin, that never saw it, is not replaced', async () => {
    const other = await startHttpPeer((_request, response) => response.writeHead(401).end());
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(302, { location: `${other.origin}/` }).end();
    });
    await callRest(peer.origin, restOperation('/orders'), { authentication: renewing() });
    expect(peer.requests).toHaveLength(1);
    expect(other.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it('stays refused where it is a fixed one', async () => {
    const peer = await startHttpPeer((_request, response) => response.writeHead(401).end());
    const authentication = { kind: 'BEARER', token: 'old' } as const;
    await callRest(peer.origin, restOperation('/orders'), { authentication });
    expect(peer.requests).toHaveLength(1);
  });
});

describe('a WSDL behind an authorization server', () => {
  it('is read with client credentials', async () => {
    const app = await startTestApp();
    const server = await startAuthorizationServer();
    const peer = await startHttpPeer(({ headers }, response) => {
      const isTaken = server.tokens.some((token) => headers.authorization === `Bearer ${token}`);
      response.writeHead(isTaken ? 200 : 401, { 'content-type': 'text/xml' }).end(isTaken ? DOCUMENT : '');
    });
    const oauth2 = { ...CREDENTIALS, tokenUrl: server.tokenUrl };
    const { wsdl, userErrors } = await inspect(app, peer.origin, oauth2);
    expect(userErrors).toEqual([]);
    expect(wsdl.operations).toMatchObject([{ name: 'Call' }]);
    expect(server.tokenRequests).toHaveLength(1);
  });

  it('is not read with wrong ones, and says why', async () => {
    const app = await startTestApp();
    const server = await startAuthorizationServer();
    const oauth2 = { ...CREDENTIALS, tokenUrl: server.tokenUrl, clientSecret: 'a-wrong-secret-12' };
    const { wsdl, userErrors } = await inspect(app, 'http://127.0.0.1:9', oauth2);
    expect(wsdl).toBeNull();
    expect(userErrors).toMatchObject([
      { code: 'AUTHENTICATION_FAILED', path: ['authentication'], message: expect.stringContaining('invalid_client') },
    ]);
  });

  it('is not read with a refresh token, whose successor would be lost', async () => {
    const app = await startTestApp();
    const oauth2 = { ...CREDENTIALS, grant: 'REFRESH_TOKEN', tokenUrl: 'http://127.0.0.1:9/', refreshToken: 'r' };
    const { userErrors } = await inspect(app, 'http://127.0.0.1:9', oauth2);
    expect(userErrors).toMatchObject([{ code: 'UNSUPPORTED', path: ['authentication', 'oauth2', 'grant'] }]);
  });
});

const CREDENTIALS = { grant: 'CLIENT_CREDENTIALS', clientId: 'basic', clientSecret: CLIENT_SECRET };

/** Bears `old` until that is refused, then `fresh`. */
function renewing(): AuthenticationConfig {
  return { kind: 'OAUTH2', accessToken: async ({ refused }) => (refused === 'old' ? 'fresh' : 'old') };
}

/** Takes the token `fresh` only. */
function startApi(contentType: string, body: string) {
  return startHttpPeer(({ headers }, response) => {
    const isTaken = headers.authorization === 'Bearer fresh';
    response.writeHead(isTaken ? 200 : 401, { 'content-type': contentType }).end(isTaken ? body : '');
  });
}

async function inspect(app: TestApp, origin: string, oauth2: object) {
  const { inspectWsdl } = await app.ask(
    `mutation ($input: InspectWsdlInput!) {
      inspectWsdl(input: $input) { wsdl { operations { name } } userErrors { code path message } }
    }`,
    { input: { source: { url: `${origin}/s?wsdl` }, authentication: { oauth2 } } },
  );
  return inspectWsdl;
}
