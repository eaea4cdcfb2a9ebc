import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listen } from 'soap';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { execute } from '../../support/rest-api.ts';
import { importDocument, updateSoap } from '../../support/soap-api.ts';
import { type InteropStyle, interopWsdl } from '../../support/soap-interop-wsdl.ts';
import { envelope } from '../../support/soap-messages.ts';
import { PASSWORD, SIGNER_CERTIFICATE, SIGNER_FILE, SIGNER_KEY } from '../../support/ws-security.ts';
import { verifyMessage, xmlsecMissing } from '../../support/xmlsec.ts';

const STYLE: InteropStyle = { style: 'document', soapVersion: 'SOAP_1_1' };
const ANSWER = envelope('<WhoAmIResponse xmlns="urn:interop"><token>me</token></WhoAmIResponse>');
const USER = { username: 'ann', password: PASSWORD };

/** A service whose operation WhoAmI is called at the endpoint. */
async function importAt(
  app: TestApp,
  endpoint: string,
  wsSecurity: Record<string, unknown>,
  soapVersion = STYLE.soapVersion,
) {
  const authentication = { wsSecurity };
  const { service, userErrors } = await importDocument(app, interopWsdl(endpoint, { ...STYLE, soapVersion }), {
    authentication,
  });
  expect(userErrors).toEqual([]);
  const nodes: { id: string; name: string }[] = service.operations.nodes;
  return { serviceId: service.id, operationId: nodes.find(({ name }) => name === 'WhoAmI')?.id ?? '' };
}

/** A peer that answers WhoAmI. */
function startAnswering() {
  return startHttpPeer((_request, response) => response.writeHead(200, { 'content-type': 'text/xml' }).end(ANSWER));
}

function whoAmI(): object {
  return { token: 'ann' };
}

/** The server of npm soap, which lets only those in whose digest is right. */
async function startGuarded(): Promise<string> {
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  server.on('connection', (socket) => onTestFinished(() => void socket.destroy()));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/interop`;
  const services = { InteropService: { InteropPort: { WhoAmI: whoAmI } } };
  const guarded = listen(server, '/interop', services, interopWsdl(endpoint, STYLE));
  guarded.authenticate = (security: unknown) => {
    const { UsernameToken } = security as {
      UsernameToken?: { Username: string; Password: { $value: string }; Nonce: { $value: string }; Created: string };
    };
    if (UsernameToken === undefined) return false;
    const { Username, Password, Nonce, Created } = UsernameToken;
    const digest = createHash('sha1')
      .update(Buffer.from(Nonce.$value, 'base64'))
      .update(String(Created))
      .update(PASSWORD);
    return Username === 'ann' && Password.$value === digest.digest('base64');
  };
  return endpoint;
}

describe('a SOAP service that authenticates by WS-Security', () => {
  it('lets in whoever knows the password, and nobody else', async () => {
    const app = await startTestApp();
    const endpoint = await startGuarded();
    const { serviceId, operationId } = await importAt(app, endpoint, { ...USER, password: 'wrong' });
    expect((await execute(app, operationId)).execution).toMatchObject({ status: 'FAILED' });
    const changed = await updateSoap(app, { id: serviceId, authentication: { wsSecurity: USER } });
    expect(changed).toMatchObject({
      service: {
        authentication: {
          __typename: 'WsSecurityAuthentication',
          username: 'ann',
          passwordType: 'DIGEST',
          certificate: null,
          signatureAlgorithm: 'RSA_SHA256',
          signedParts: ['BODY', 'TIMESTAMP'],
          timestampSeconds: 300,
          mustUnderstand: true,
          actor: null,
        },
      },
      userErrors: [],
    });
    const { execution } = await execute(app, operationId);
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: { token: 'ann' } });
  });

  it.each(['DIGEST', 'TEXT'])(
    'shows nothing of a password as %s that was sent, also where it is sent back',
    async (passwordType) => {
      const app = await startTestApp();
      const peer = await startHttpPeer(({ body }, response) => {
        const fault = `<soap:Fault><faultcode>soap:Server</faultcode><faultstring>x</faultstring><detail>${/<soap:Header>.*<\/soap:Header>/.exec(body.toString())}</detail></soap:Fault>`;
        response.writeHead(500, { 'content-type': 'text/xml' }).end(envelope(fault));
      });
      const { operationId } = await importAt(app, peer.origin, { ...USER, passwordType });
      const { execution } = await execute(app, operationId);
      const sent = peer.requests[0]?.body.toString() ?? '';
      const [, written = ''] = /<wsse:Password [^>]*>([^<]+)</.exec(sent) ?? [];
      const [, nonce = ''] = /<wsse:Nonce [^>]*>([^<]+)</.exec(sent) ?? [];
      expect(written).not.toBe('');
      const shown = JSON.stringify(execution);
      expect(shown).toContain('UsernameToken');
      expect(shown).not.toContain(written);
      expect(shown).not.toContain(PASSWORD);
      if (passwordType === 'DIGEST') expect(shown).not.toContain(nonce);
    },
  );

  it.for(['SOAP_1_1', 'SOAP_1_2'] as const)(
    'signs what xmlsec1 takes for signed, over %s',
    async (soapVersion, { skip }) => {
      const missing = xmlsecMissing();
      if (missing !== null) skip(missing);
      const app = await startTestApp();
      const peer = await startAnswering();
      const wsSecurity = {
        ...USER,
        certificate: SIGNER_CERTIFICATE,
        privateKey: SIGNER_KEY,
        signedParts: ['BODY', 'TIMESTAMP', 'USERNAME_TOKEN'],
      };
      const { operationId } = await importAt(app, peer.origin, wsSecurity, soapVersion);
      expect((await execute(app, operationId, { Token: 'Zoë <&> 😀' })).execution).toMatchObject({
        status: 'SUCCEEDED',
      });
      const sent = peer.requests[0]?.body.toString() ?? '';
      expect(sent.match(/<ds:Reference /g)).toHaveLength(3);
      expect(verifyMessage(sent, SIGNER_FILE)).toMatchObject({ valid: true });
      const tampered = sent.replace('<wsse:Username>ann', '<wsse:Username>bob');
      expect(verifyMessage(tampered, SIGNER_FILE)).toMatchObject({ valid: false });
    },
  );

  it('does not follow a redirect with the credentials', async () => {
    const app = await startTestApp();
    const peer = await startHttpPeer((_request, response) => response.writeHead(307, { location: '/elsewhere' }).end());
    const { operationId } = await importAt(app, peer.origin, USER);
    expect((await execute(app, operationId)).execution).toMatchObject({
      status: 'FAILED',
      error: {
        code: 'HTTP_STATUS',
        message: expect.stringMatching(/307.*redirects to \/elsewhere, which was not followed/),
      },
    });
    expect(peer.requests).toHaveLength(1);
  });

  it('says where a refusal may come from the clock', async () => {
    const app = await startTestApp();
    const fault = envelope(
      '<soap:Fault><faultcode>soap:Client</faultcode><faultstring>Message expired</faultstring></soap:Fault>',
    );
    const peer = await startHttpPeer((_request, response) => {
      const date = new Date(Date.now() + 3_600_000).toUTCString();
      response.writeHead(500, { 'content-type': 'text/xml', date }).end(fault);
    });
    const { operationId } = await importAt(app, peer.origin, USER);
    expect((await execute(app, operationId)).execution.error.message).toMatch(
      /^Message expired.* clock is 3\d{3} s ahead of ours/,
    );
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['no password', { username: 'ann' }, 'password', /password is needed/],
    ['nothing at all', { timestampSeconds: null }, 'username', /username, a certificate or a timestamp/],
    ['a certificate alone', { certificate: SIGNER_CERTIFICATE }, 'privateKey', /needs its privateKey/],
    ['a key alone', { ...USER, privateKey: SIGNER_KEY }, 'certificate', /needs its certificate/],
    [
      'a key as the certificate',
      { certificate: SIGNER_KEY, privateKey: SIGNER_KEY },
      'certificate',
      /private key among/,
    ],
    [
      'nothing to sign',
      { certificate: SIGNER_CERTIFICATE, privateKey: SIGNER_KEY, signedParts: [] },
      'signedParts',
      /part/,
    ],
    ['a time that is none', { ...USER, timestampSeconds: 0 }, 'timestampSeconds', /1 to 86400 seconds/],
    ['a character that XML has not', { username: 'a\u0001', password: 'x' }, 'username', /XML cannot carry/],
  ])('is refused with %s', async (_given, wsSecurity, field, message) => {
    const app = await startTestApp();
    const { userErrors } = await importDocument(app, interopWsdl('http://127.0.0.1:9/', STYLE), {
      authentication: { wsSecurity },
    });
    expect(userErrors).toMatchObject([{ code: 'INVALID_INPUT', message: expect.stringMatching(message) }]);
    expect(userErrors[0].path).toEqual(['authentication', 'wsSecurity', field]);
  });

  it('keeps its secrets over changes, unless the address changes', async () => {
    const app = await startTestApp();
    const peer = await startAnswering();
    const signed = { certificate: SIGNER_CERTIFICATE, privateKey: SIGNER_KEY };
    const { serviceId, operationId } = await importAt(app, peer.origin, { ...USER, ...signed });
    const wsSecurity = { username: 'ann', passwordType: 'TEXT', certificate: SIGNER_CERTIFICATE };
    expect((await updateSoap(app, { id: serviceId, authentication: { wsSecurity } })).userErrors).toEqual([]);
    expect((await execute(app, operationId)).execution).toMatchObject({ status: 'SUCCEEDED' });
    expect(peer.requests[0]?.body.toString()).toContain('p&lt;ä&amp;ss]]&gt;</wsse:Password>');
    const moved = await updateSoap(app, {
      id: serviceId,
      endpointOverride: 'https://other.example.org/',
      authentication: { wsSecurity },
    });
    expect(moved.userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, path.at(-1)])).toEqual([
      ['SECRET_REQUIRED', 'privateKey'],
      ['SECRET_REQUIRED', 'password'],
    ]);
  });
});

it('WS-Security is refused where there is no SOAP message', async () => {
  const app = await startTestApp();
  const wsSecurity = USER;
  const { createRestService } = await app.ask(
    'mutation ($input: CreateRestServiceInput!) { createRestService(input: $input) { userErrors { code path } } }',
    { input: { name: 'Peer', baseUrl: 'https://example.org', authentication: { wsSecurity } } },
  );
  expect(createRestService.userErrors).toEqual([{ code: 'UNSUPPORTED', path: ['authentication', 'wsSecurity'] }]);
  const fetched = await importDocument(app, interopWsdl('http://127.0.0.1:9/', STYLE), {
    wsdlAuthentication: { wsSecurity },
  });
  expect(fetched.userErrors).toMatchObject([{ code: 'UNSUPPORTED', path: ['wsdlAuthentication', 'wsSecurity'] }]);
});
