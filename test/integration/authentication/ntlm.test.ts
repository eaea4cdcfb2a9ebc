import { describe, expect, test } from 'vitest';
import type { NtlmConfig } from '../../../src/connectors/authentication/authentication.ts';
import { describeWsdl } from '../../../src/connectors/soap/describe-wsdl.ts';
import { startEgress } from '../../support/egress.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { ntlmMissing, startNtlmServer } from '../../support/ntlm-server.ts';
import { callSoap } from '../../support/soap-call.ts';
import { interopWsdl } from '../../support/soap-interop-wsdl.ts';
import { envelope } from '../../support/soap-messages.ts';
import { tlsFixture } from '../../support/tls-peer.ts';

const USER: NtlmConfig = { kind: 'NTLM', domain: 'Domain', username: 'User', password: 'Password', workstation: 'BOX' };
const WSDL = interopWsdl('http://127.0.0.1:9/soap', { style: 'document', soapVersion: 'SOAP_1_1' });
const ANSWER = envelope('<WhoAmIResponse xmlns="urn:interop"><token>me</token></WhoAmIResponse>');
const ANSWERS = {
  '/soap': { type: 'text/xml', body: ANSWER },
  '/service.wsdl': { type: 'text/xml', body: WSDL },
  '/echo': { type: 'text/xml', body: '<x>{token}</x>' },
};

function whoAmI(endpoint: string, authentication: NtlmConfig = USER, more: object = {}) {
  return callSoap(WSDL, { operation: 'WhoAmI', endpoint, authentication, ...more });
}

describe.skipIf(ntlmMissing() !== null)('a service that lets in by NTLM', () => {
  test.for([
    { scheme: 'NTLM', timestamp: true },
    { scheme: 'NTLM', timestamp: false },
    { scheme: 'Negotiate', timestamp: true },
  ] as const)('is called: $scheme, time told: $timestamp', async (options) => {
    const origin = await startNtlmServer({ ...options, answers: ANSWERS });
    expect(await whoAmI(`${origin}/soap`)).toMatchObject({ status: 'SUCCEEDED', output: { token: 'me' } });
    const named = { ...USER, domain: null, username: 'Domain\\User' };
    expect(await whoAmI(`${origin}/soap`, named)).toMatchObject({ status: 'SUCCEEDED' });
    expect(await whoAmI(`${origin}/soap`, { ...USER, domain: null, username: 'Zoë' })).toMatchObject({
      status: 'SUCCEEDED',
    });
  });

  test('is called at once by many, each over a connection of its own', async () => {
    const origin = await startNtlmServer({ answers: ANSWERS });
    const egress = startEgress();
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => whoAmI(`${origin}/soap`, USER, { egress })));
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 'SUCCEEDED'));
  });

  test('takes the proof over TLS with the certificate that it was shown', async () => {
    const origin = await startNtlmServer({ answers: ANSWERS, tls: true });
    const egress = startEgress();
    const tls = { caCertificates: [tlsFixture('ca.cert')], client: null };
    const trusting = {
      ...egress,
      request: (request: Parameters<typeof egress.request>[0]) => egress.request({ ...request, tls }),
    };
    expect(await whoAmI(`${origin}/soap`, USER, { egress: trusting })).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('has its WSDL read, and refuses others', async () => {
    const origin = await startNtlmServer({ answers: ANSWERS });
    const context = { egress: startEgress(), signal: new AbortController().signal };
    const { operations } = await describeWsdl({ url: `${origin}/service.wsdl` }, USER, context);
    expect(operations.length).toBeGreaterThan(0);
    const wrong = { ...USER, password: 'password' };
    await expect(describeWsdl({ url: `${origin}/service.wsdl` }, wrong, context)).rejects.toMatchObject({
      code: 'AUTHENTICATION_FAILED',
      message: expect.stringContaining('refused the credentials'),
    });
  });

  test('refuses a wrong password, and the outcome names the proof as a secret', async () => {
    const origin = await startNtlmServer({ answers: ANSWERS });
    const outcome = await whoAmI(`${origin}/soap`, { ...USER, password: 'wrong' });
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'HTTP_STATUS', message: expect.stringContaining('status 401') },
      response: { status: 401, body: 'wrong password' },
    });
    const echoed = await whoAmI(`${origin}/echo`);
    expect(echoed.derivedSecrets).toHaveLength(1);
    expect(echoed.response?.body).toBe(`<x>${echoed.derivedSecrets?.[0]}</x>`);
  });
});

describe('NTLM', () => {
  test('is not answered where the service lets in anybody, and nothing is called', async () => {
    const peer = await startHttpPeer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/xml' }).end(ANSWER),
    );
    expect(await whoAmI(peer.origin)).toMatchObject({
      status: 'FAILED',
      error: { code: 'AUTHENTICATION_FAILED', message: expect.stringContaining('does not ask for NTLM') },
    });
    expect(peer.requests.map(({ method, body }) => [method, body.length])).toEqual([['POST', 0]]);
  });

  test('is not answered where the service offers other schemes', async () => {
    const header = { 'www-authenticate': 'Basic realm="x", Bearer' };
    const peer = await startHttpPeer((_, response) => response.writeHead(401, header).end());
    expect(await whoAmI(peer.origin)).toMatchObject({
      error: {
        code: 'AUTHENTICATION_FAILED',
        message: `${peer.origin} does not let in by NTLM: it offers basic, bearer, and no challenge.`,
      },
    });
  });

  test('does not answer a challenge that is none', async () => {
    const header = { 'www-authenticate': `NTLM ${Buffer.from('no challenge at all').toString('base64')}` };
    const peer = await startHttpPeer((_, response) => response.writeHead(401, header).end());
    expect(await whoAmI(peer.origin)).toMatchObject({ error: { code: 'INVALID_RESPONSE' } });
  });

  test('follows no redirect', async () => {
    const peer = await startHttpPeer((_, response) => response.writeHead(302, { location: '/other' }).end());
    expect(await whoAmI(peer.origin)).toMatchObject({
      error: {
        code: 'HTTP_STATUS',
        message: expect.stringContaining('It redirects to /other, which was not followed'),
      },
    });
  });
});
