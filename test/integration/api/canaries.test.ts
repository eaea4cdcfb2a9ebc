import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Canary, everyForm, newCanary, plainCanary } from '../../support/canaries.ts';
import { ECHOES, sentIn, startCareless } from '../../support/careless-peer.ts';
import { freePort } from '../../support/free-port.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { createOperation, createService, execute, setVariable } from '../../support/rest-api.ts';
import { importDocument } from '../../support/soap-api.ts';
import { callEveryWay, startWatched } from '../../support/watched-app.ts';
import { SIGNER_CERTIFICATE, SIGNER_KEY } from '../../support/ws-security.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
/** The middle of a private key is in itself a canary. */
const rsaKey: Canary = { name: 'private key', secret: pem, core: pem.slice(800, 816) };

const CITY_WSDL = documentService(inElement('<xs:element name="city" type="xs:string"/>'));

const AUTHENTICATIONS: readonly {
  readonly kind: string;
  readonly canaries: readonly Canary[];
  readonly input: (canaries: readonly string[]) => unknown;
}[] = [
  {
    kind: 'basic',
    canaries: [newCanary('password')],
    input: ([password]) => ({ basic: { username: 'ada', password } }),
  },
  { kind: 'bearer', canaries: [plainCanary('token')], input: ([token]) => ({ bearer: { token } }) },
  {
    kind: 'API key in a header',
    canaries: [plainCanary('key')],
    input: ([value]) => ({ apiKey: { name: 'x-key', in: 'HEADER', value } }),
  },
  {
    kind: 'API key in the query',
    canaries: [newCanary('key')],
    input: ([value]) => ({ apiKey: { name: 'key', in: 'QUERY', value } }),
  },
  ...(['HMAC_SHA1', 'HMAC_SHA256', 'PLAINTEXT'] as const).map((signatureMethod) => ({
    kind: `OAuth 1.0 ${signatureMethod}`,
    canaries: [newCanary('consumer secret'), newCanary('token secret')],
    input: ([consumerSecret, tokenSecret]: readonly string[]) => ({
      oauth1: { consumerKey: 'c', consumerSecret, token: 't', tokenSecret, signatureMethod },
    }),
  })),
  {
    kind: 'OAuth 1.0 RSA_SHA256',
    canaries: [rsaKey],
    input: ([privateKey]) => ({ oauth1: { consumerKey: 'c', privateKey, signatureMethod: 'RSA_SHA256' } }),
  },
];

describe('no secret shows anywhere', () => {
  it.each(AUTHENTICATIONS)(
    'of the authentication by $kind, although the peer sends it back',
    async ({ canaries, input }) => {
      const { app, search } = await startWatched();
      const peer = await startCareless(canaries);
      const serviceId = await createService(app, peer.origin, input(canaries.map(({ secret }) => secret)));
      const { operation } = await createOperation(app, serviceId);
      for (let round = 0; round < 2; round += 1) await callEveryWay(app, operation.id);
      expect(peer.requests.length).toBeGreaterThanOrEqual(ECHOES.length);
      expect(await search(canaries)).toEqual([]);
    },
  );

  it.each(['DIGEST', 'TEXT'])(
    'of WS-Security by %s and signature, although the peer sends it back',
    async (passwordType) => {
      const signer: Canary = { name: 'private key', secret: SIGNER_KEY, core: SIGNER_KEY.slice(800, 816) };
      const canaries = [newCanary('password'), signer] as const;
      const { app, search } = await startWatched();
      const peer = await startCareless(canaries);
      const [password, privateKey] = canaries.map(({ secret }) => secret);
      const wsSecurity = { username: 'ada', password, passwordType, certificate: SIGNER_CERTIFICATE, privateKey };
      const { service } = await importDocument(app, CITY_WSDL, {
        endpoint: peer.origin,
        authentication: { wsSecurity },
      });
      const [operation] = service.operations.nodes;
      for (let round = 0; round < 2; round += 1) await callEveryWay(app, operation.id, { city: 'Paris' });
      expect(peer.requests.length).toBeGreaterThanOrEqual(ECHOES.length);
      expect(await search(canaries)).toEqual([]);
    },
  );

  it.each([
    { grant: 'CLIENT_CREDENTIALS' },
    { grant: 'PASSWORD', username: 'ada', password: newCanary('password') },
    { grant: 'REFRESH_TOKEN', refreshToken: plainCanary('refresh token') },
  ])('of OAuth 2.0 by $grant, the tokens that the peer issues included', async ({ grant, username, ...own }) => {
    const issued = [plainCanary('access token'), plainCanary('rotated refresh token')] as const;
    const clientSecret = newCanary('client secret');
    const given = Object.values(own).filter((value) => value !== undefined);
    const canaries = [clientSecret, ...given, ...issued];
    const { app, search } = await startWatched();
    const tokenServer = await startHttpPeer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const [access, refresh] = issued.map(({ secret }) => secret);
      response.end(
        JSON.stringify({ access_token: access, token_type: 'Bearer', expires_in: 60, refresh_token: refresh }),
      );
    });
    const peer = await startCareless(canaries);
    const secrets = Object.fromEntries(Object.entries(own).map(([name, value]) => [name, value?.secret]));
    const tokenUrl = `${tokenServer.origin}/token`;
    const oauth2 = { grant, tokenUrl, clientId: 'c', clientSecret: clientSecret.secret, username, ...secrets };
    const { operation } = await createOperation(app, await createService(app, peer.origin, { oauth2 }));
    for (let round = 0; round < 2; round += 1) await callEveryWay(app, operation.id);
    expect(peer.requests[0]?.headers.authorization).toContain(issued[0].secret);
    expect(await search(canaries)).toEqual([]);
  });

  it('of OAuth 2.0, where the token endpoint refuses and repeats it', async () => {
    const clientSecret = newCanary('client secret');
    const { app, search } = await startWatched();
    const tokenServer = await startHttpPeer((request, response) => {
      const description = [...sentIn(request), ...everyForm(clientSecret.secret)].join(' ');
      response.writeHead(400, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: 'invalid_client', error_description: description }));
    });
    const oauth2 = {
      grant: 'CLIENT_CREDENTIALS',
      tokenUrl: `${tokenServer.origin}/token`,
      clientId: 'c',
      clientSecret: clientSecret.secret,
    };
    const { operation } = await createOperation(app, await createService(app, tokenServer.origin, { oauth2 }));
    await callEveryWay(app, operation.id);
    expect(tokenServer.requests.length).toBeGreaterThan(0);
    expect(await search([clientSecret])).toEqual([]);
  });

  const variable = { mode: 'SERVICE_VARIABLE', variable: 'secret' };
  it.each([
    { where: 'a query', parameter: { in: 'QUERY' } },
    { where: 'a path', parameter: { in: 'PATH', name: 'id' }, path: '/call/{id}' },
    { where: 'a header', parameter: { in: 'HEADER', name: 'x-secret' }, plain: true },
    { where: 'a JSON body', parameter: { in: 'BODY_FIELD' }, contentType: 'application/json' },
    { where: 'a form body', parameter: { in: 'BODY_FIELD' }, contentType: 'application/x-www-form-urlencoded' },
    { where: 'a multipart body', parameter: { in: 'BODY_FIELD' }, contentType: 'multipart/form-data' },
    { where: 'a text body', parameter: { in: 'BODY' }, contentType: 'text/plain' },
    { where: 'an XML body', parameter: { in: 'BODY' }, contentType: 'application/xml' },
  ])('of a secret variable in $where', async ({ parameter, path = '/call', contentType, plain = false }) => {
    const canary = plain ? plainCanary('variable') : newCanary('variable');
    const { app, search } = await startWatched();
    const peer = await startCareless([canary]);
    const serviceId = await createService(app, peer.origin);
    await setVariable(app, serviceId, 'secret', canary.secret, true);
    const created = await createOperation(app, serviceId, {
      method: contentType === undefined ? 'GET' : 'POST',
      path,
      ...(contentType === undefined ? {} : { contentType }),
      parameters: [{ name: 'value', ...parameter, required: true, schema: { type: 'string' }, binding: variable }],
    });
    expect(created.userErrors).toEqual([]);
    for (let round = 0; round < 2; round += 1) await callEveryWay(app, created.operation.id);
    const sent = peer.requests.map(({ target, headers, body }) => `${target}${headers['x-secret']}${body}`).join('');
    expect(sent).toContain(canary.core);
    expect(await search([canary])).toEqual([]);
  });

  it('that the caller sends where it is a secret variable too, and in a file', async () => {
    const canary = newCanary('variable');
    const { app, search } = await startWatched();
    const peer = await startCareless([canary]);
    const serviceId = await createService(app, peer.origin);
    await setVariable(app, serviceId, 'secret', { deep: [canary.secret] }, true);
    const { operation } = await createOperation(app, serviceId, {
      method: 'POST',
      contentType: 'application/json',
      parameters: [{ name: 'value', in: 'BODY_FIELD', schema: {} }],
    });
    const base64 = Buffer.from(canary.secret).toString('base64');
    await callEveryWay(app, operation.id, { value: { [canary.secret]: canary.secret, file: { base64 } } });
    expect(await search([canary])).toEqual([]);
  });

  it('in a member of an answer that another of the same name hides', async () => {
    const canary = newCanary('password');
    const { app, search } = await startWatched();
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(`{"shown": ${JSON.stringify(canary.secret)}, "shown": "nothing"}`);
    });
    const serviceId = await createService(app, peer.origin, { basic: { username: 'ada', password: canary.secret } });
    const { operation } = await createOperation(app, serviceId);
    await callEveryWay(app, operation.id);
    expect(await search([canary])).toEqual([]);
  });

  it('in a binary answer, which is kept as a file', async () => {
    const canary = newCanary('password');
    const { app, search } = await startWatched();
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' });
      // In two pieces, the cut in the middle of the secret.
      const bytes = Buffer.from(`\0\x01${everyForm(canary.secret).join('\0')}\0`);
      response.write(bytes.subarray(0, 20));
      setTimeout(() => response.end(bytes.subarray(20)), 20);
    });
    const serviceId = await createService(app, peer.origin, { basic: { username: 'ada', password: canary.secret } });
    const { operation } = await createOperation(app, serviceId);
    await callEveryWay(app, operation.id);
    expect(await search([canary])).toEqual([]);
  });

  it('that a redirect has in its address, whether it is followed or not', async () => {
    const canary = plainCanary('key');
    const { app, search } = await startWatched();
    let calls = 0;
    const peer = await startHttpPeer(({ target }, response) => {
      if (target.startsWith('/landed')) {
        response.writeHead(500).end();
        return;
      }
      calls += 1;
      const { secret } = canary;
      const here = `${peer.origin.replace('//', '//%s@')}/x`.replace('%s', secret);
      const places = [
        `/landed/${secret}?key=${secret}`,
        here,
        `http://127.0.0.2:9/${secret}`,
        `http://${secret}.invalid/`,
      ];
      response.writeHead(302, { location: places[calls % places.length] }).end(secret);
    });
    const serviceId = await createService(app, peer.origin, { apiKey: { name: 'x-key', value: canary.secret } });
    const { operation } = await createOperation(app, serviceId);
    for (let round = 0; round < 2; round += 1) await callEveryWay(app, operation.id);
    expect(await search([canary])).toEqual([]);
  });

  it('that a peer makes the name of a header of, whatever its letter case', async () => {
    const canary: Canary = { name: 'key', secret: 'Key-0123ABCDEF456789-End', core: '0123abcdef456789' };
    const { app, search } = await startWatched();
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(200, { [canary.secret]: '1', 'content-type': 'application/json' }).end('{}');
    });
    const serviceId = await createService(app, peer.origin, { bearer: { token: canary.secret } });
    const { operation } = await createOperation(app, serviceId);
    await callEveryWay(app, operation.id);
    expect(await search([canary, { ...canary, core: '0123ABCDEF456789' }])).toEqual([]);
  });

  it.each([
    { form: 'as it is', write: (text: string) => text },
    { form: 'percent-encoded', write: encodeURIComponent },
    { form: 'in base64', write: (text: string) => Buffer.from(text).toString('base64') },
    { form: 'in JSON', write: (text: string) => JSON.stringify(text).slice(1, -1) },
  ])('that lies across the cut of a trace, $form', async ({ write }) => {
    const canary = newCanary('password');
    const { app, search } = await startWatched();
    const text = write(canary.secret);
    let cut = 0;
    const peer = await startHttpPeer((_request, response) => {
      cut = (cut + 5) % text.length;
      const padding = ' '.repeat(64 * 1024 - cut);
      response.writeHead(500, { 'content-type': 'text/plain' }).end(`${padding}${text}${padding}`);
    });
    const serviceId = await createService(app, peer.origin, { basic: { username: 'ada', password: canary.secret } });
    const { operation } = await createOperation(app, serviceId);
    for (let sent = 0; sent * 5 < text.length; sent += 1) await execute(app, operation.id);
    expect(await search([canary])).toEqual([]);
  });

  it('of a mailbox, stored or tried', async () => {
    const canary = newCanary('password');
    const { app, search } = await startWatched();
    const login = {
      host: '127.0.0.1',
      port: await freePort(),
      security: 'NONE',
      username: 'u',
      password: canary.secret,
    };
    await app.ask('mutation ($input: CheckMailboxInput!) { checkMailbox(input: $input) { userErrors { message } } }', {
      input: login,
    });
    const { createImapService } = await app.ask(
      'mutation ($input: CreateImapServiceInput!) { createImapService(input: $input) { service { id username } } }',
      { input: { name: 'Mailbox', ...login } },
    );
    await app.send('query ($id: ID!) { node(id: $id) { ... on ImapService { folders { name } } } }', {
      id: createImapService.service.id,
    });
    expect(await search([canary])).toEqual([]);
  });

  it('of an input that GraphQL refuses', async () => {
    const canary = plainCanary('password');
    const { app, search } = await startWatched();
    const basic = { password: canary.secret };
    const { errors } = await app.send(
      'mutation ($input: CreateRestServiceInput!) { createRestService(input: $input) { service { id } } }',
      { input: { name: 'Peer', baseUrl: 'https://example.org', authentication: { basic } } },
    );
    expect(errors).toHaveLength(1);
    expect(await search([canary])).toEqual([]);
  });
});
