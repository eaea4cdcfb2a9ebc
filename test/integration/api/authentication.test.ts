import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canary, startTestApp } from '../../support/app.ts';
import { createWith, databaseFilesWith, updateWith } from '../../support/authentication-api.ts';
import { type HttpPeer, type ReceivedRequest, startHttpPeer } from '../../support/http-peer.ts';
import { oauthlibMissing, startOAuth1Server } from '../../support/oauth1-server.ts';
import { createOperation, EXECUTION, execute, startTest } from '../../support/rest-api.ts';

interface Kind {
  readonly name: string;
  /** As the administrator enters it, with its secret or without. */
  readonly enter: (secret?: string) => object;
  /** What is shown of it. */
  readonly shown: object;
  readonly letsIn: (request: ReceivedRequest, secret: string) => boolean;
}

const KINDS: readonly Kind[] = [
  {
    name: 'BASIC',
    enter: (password) => ({ basic: { username: 'ada', password } }),
    shown: { __typename: 'BasicAuthentication', username: 'ada' },
    letsIn: ({ headers }, secret) =>
      headers.authorization === `Basic ${Buffer.from(`ada:${secret}`).toString('base64')}`,
  },
  {
    name: 'a bearer token',
    enter: (token) => ({ bearer: { token } }),
    shown: { __typename: 'BearerAuthentication', present: true },
    letsIn: ({ headers }, secret) => headers.authorization === `Bearer ${secret}`,
  },
  {
    name: 'an API key in a header',
    enter: (value) => ({ apiKey: { name: 'X-Api-Key', value } }),
    shown: { __typename: 'ApiKeyAuthentication', name: 'X-Api-Key', in: 'HEADER' },
    letsIn: ({ headers }, secret) => headers['x-api-key'] === secret,
  },
  {
    name: 'an API key in the query',
    enter: (value) => ({ apiKey: { name: 'api key', in: 'QUERY', value } }),
    shown: { __typename: 'ApiKeyAuthentication', name: 'api key', in: 'QUERY' },
    letsIn: ({ target }, secret) => new URL(target, 'http://peer').searchParams.get('api key') === secret,
  },
];

/** Lets in what has the secret, and tells everything that it was sent, whoever asks. */
function startGuarded(letsIn: Kind['letsIn'], secret: string): Promise<HttpPeer> {
  return startHttpPeer((request, response) => {
    const { method, target, headers } = request;
    response.writeHead(letsIn(request, secret) ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ method, target, headers }));
  });
}

describe.each(KINDS)('$name', ({ enter, shown, letsIn }) => {
  it('lets calls in, and shows its secret nowhere', async () => {
    const app = await startTestApp();
    const secret = canary('secret+/=');
    const peer = await startGuarded(letsIn, secret);
    const created = await createWith(app, { baseUrl: peer.origin, authentication: enter(secret) });
    expect(created).toMatchObject({ service: { authentication: shown }, userErrors: [] });
    const { operation } = await createOperation(app, created.service.id);
    const executed = await execute(app, operation.id);
    expect(executed.execution).toMatchObject({ status: 'SUCCEEDED', response: { status: 200 } });
    const { testRun } = await startTest(app, operation.id);
    const followed = await app.follow(
      'subscription ($id: ID!) { testRun(id: $id) { status output request { url headers { name value } } response { body } } }',
      { id: testRun.id },
    );
    expect(JSON.stringify(followed)).toContain('SUCCEEDED');
    const history = await app.ask(`{ executions { nodes { ${EXECUTION} } } services { nodes { id key } } }`);
    const texts = JSON.stringify([created, executed, followed, history]);
    for (const form of [secret, encodeURIComponent(secret), Buffer.from(`ada:${secret}`).toString('base64')]) {
      expect(texts).not.toContain(form);
      expect(databaseFilesWith(app, form)).toEqual([]);
    }
  });

  it('says that the peer refused wrong credentials', async () => {
    const app = await startTestApp();
    const wrong = canary('wrong');
    const peer = await startGuarded(letsIn, 'right');
    const { service } = await createWith(app, { baseUrl: peer.origin, authentication: enter(wrong) });
    const { operation } = await createOperation(app, service.id);
    const { execution } = await execute(app, operation.id);
    expect(execution).toMatchObject({ status: 'FAILED', error: { code: 'HTTP_STATUS', detail: { status: 401 } } });
    expect(JSON.stringify(execution)).not.toContain(wrong);
  });

  it('keeps its secret where an update leaves it out', async () => {
    const app = await startTestApp();
    const peer = await startGuarded(letsIn, 'kept');
    const { service } = await createWith(app, { baseUrl: peer.origin, authentication: enter('kept') });
    const updated = await updateWith(app, { id: service.id, authentication: enter() });
    expect(updated).toMatchObject({ service: { authentication: shown }, userErrors: [] });
    const { operation } = await createOperation(app, service.id);
    expect((await execute(app, operation.id)).execution.status).toBe('SUCCEEDED');
  });
});

describe('an API key', () => {
  it('does not follow a redirect to another origin', async () => {
    const app = await startTestApp();
    const key = canary('key');
    const other = await startHttpPeer((_request, response) => response.end());
    const peer = await startHttpPeer((_request, response) => response.writeHead(302, { location: other.origin }).end());
    const authentication = { apiKey: { name: 'X-Api-Key', value: key } };
    const { service } = await createWith(app, { baseUrl: peer.origin, authentication });
    const { operation } = await createOperation(app, service.id);
    await execute(app, operation.id);
    expect(peer.requests[0]?.headers['x-api-key']).toBe(key);
    expect(other.requests).toHaveLength(1);
    expect(JSON.stringify(other.requests)).not.toContain(key);
  });
});

describe.skipIf(oauthlibMissing() !== null)('OAuth 1.0', () => {
  const rsa = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

  it.each(['HMAC_SHA1', 'HMAC_SHA256', 'RSA_SHA256', 'PLAINTEXT'])(
    'by %s lets calls in, and shows its secrets nowhere',
    async (signatureMethod) => {
      const app = await startTestApp();
      const [consumerSecret, tokenSecret] = [canary('consumer'), canary('token&')];
      const tokens = { token: tokenSecret };
      const origin = await startOAuth1Server({
        consumer: { secret: consumerSecret, publicKey: rsa.publicKey, tokens, realm: null },
      });
      const secrets = signatureMethod.startsWith('RSA')
        ? { privateKey: rsa.privateKey }
        : { consumerSecret, tokenSecret };
      const created = await createWith(app, {
        baseUrl: origin,
        authentication: { oauth1: { consumerKey: 'consumer', token: 'token', signatureMethod, ...secrets } },
      });
      expect(created.service.authentication).toEqual({
        __typename: 'OAuth1Authentication',
        consumerKey: 'consumer',
        token: 'token',
        signatureMethod,
        realm: null,
      });
      const { operation } = await createOperation(app, created.service.id, {
        path: '/items',
        parameters: [{ name: 'q', in: 'QUERY' }],
      });
      const executed = await execute(app, operation.id, { q: 'ü & +' });
      expect(executed.execution).toMatchObject({ status: 'SUCCEEDED', output: { client: 'consumer', token: 'token' } });
      const key = rsa.privateKey.split('\n')[3] ?? '';
      const forms = [consumerSecret, tokenSecret, encodeURIComponent(tokenSecret), key];
      for (const form of forms) {
        expect(JSON.stringify([created, executed])).not.toContain(form);
        expect(databaseFilesWith(app, form)).toEqual([]);
      }
    },
  );

  it('keeps its secrets while the consumer stays, and asks for others with another method', async () => {
    const app = await startTestApp();
    const origin = await startOAuth1Server({
      consumer: { secret: 'right', publicKey: null, tokens: {}, realm: null },
    });
    const { service } = await createWith(app, {
      baseUrl: origin,
      authentication: { oauth1: { consumerKey: 'other', consumerSecret: 'right' } },
    });
    const kept = await updateWith(app, { id: service.id, authentication: { oauth1: { consumerKey: 'consumer' } } });
    expect(kept.userErrors).toEqual([]);
    const { operation } = await createOperation(app, service.id);
    expect((await execute(app, operation.id)).execution.status).toBe('SUCCEEDED');
    const asked = await updateWith(app, {
      id: service.id,
      authentication: { oauth1: { consumerKey: 'consumer', signatureMethod: 'RSA_SHA1' } },
    });
    expect(asked.userErrors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['authentication', 'oauth1', 'privateKey'] },
    ]);
  });
});

describe('an authentication', () => {
  const oauth2 = { tokenUrl: 'https://id.example.org/token', clientId: 'c' };

  it.each([
    [{ basic: { username: 'a:b', password: 'p' } }, [['basic', 'username']], /no colon/],
    [{ bearer: {} }, [['bearer', 'token']], /token is needed/],
    [{ bearer: { token: 'Bearer x' } }, [['bearer']], /the word Bearer is no part of it/],
    [{ apiKey: { name: 'X-Key' } }, [['apiKey', 'value']], /value is needed/],
    [{ apiKey: { name: 'X Key', value: 'k' } }, [['apiKey']], /is not a name of an HTTP header/],
    [{ apiKey: { name: 'Host', value: 'k' } }, [['apiKey']], /belongs to the connection/],
    [{ oauth1: { consumerKey: 'c' } }, [['oauth1', 'consumerSecret']], /HMAC_SHA1 needs the consumerSecret/],
    [
      { oauth1: { consumerKey: 'c', token: 't', signatureMethod: 'PLAINTEXT' } },
      [
        ['oauth1', 'consumerSecret'],
        ['oauth1', 'tokenSecret'],
      ],
      /PLAINTEXT needs the consumerSecret/,
    ],
    [
      { oauth1: { consumerKey: 'c', signatureMethod: 'RSA_SHA1' } },
      [['oauth1', 'privateKey']],
      /signs with the privateKey/,
    ],
    [
      { oauth1: { consumerKey: 'c', signatureMethod: 'RSA_SHA1', privateKey: 'nothing' } },
      [['oauth1']],
      /not a PEM private key/,
    ],
    [{ oauth2: { ...oauth2, grant: 'CLIENT_CREDENTIALS' } }, [['oauth2', 'clientSecret']], /needs the clientSecret/],
    [
      { oauth2: { ...oauth2, grant: 'PASSWORD' } },
      [
        ['oauth2', 'username'],
        ['oauth2', 'password'],
      ],
      /PASSWORD needs the username/,
    ],
    [
      { oauth2: { ...oauth2, grant: 'AUTHORIZATION_CODE' } },
      [['oauth2', 'authorizationUrl']],
      /needs the authorizationUrl/,
    ],
    [{ oauth2: { ...oauth2, grant: 'REFRESH_TOKEN' } }, [['oauth2', 'refreshToken']], /needs the refreshToken/],
    [
      { oauth2: { ...oauth2, grant: 'REFRESH_TOKEN', refreshToken: 'r', scopes: ['a b'] } },
      [['oauth2', 'scopes']],
      /"a b" is no scope/,
    ],
    [
      { oauth2: { ...oauth2, grant: 'REFRESH_TOKEN', refreshToken: 'r', tokenUrl: 'ftp://id.example.org/' } },
      [['oauth2', 'tokenUrl']],
      /http:\/\/ or https:\/\//,
    ],
  ])('%o is refused in words', async (authentication, paths, words) => {
    const app = await startTestApp();
    const { service, userErrors } = await createWith(app, { authentication });
    expect(service).toBeNull();
    expect(userErrors).toMatchObject(
      paths.map((path) => ({ code: 'INVALID_INPUT', path: ['authentication', ...path] })),
    );
    expect(userErrors[0].message).toMatch(words);
  });

  it('does not lend its secret to another kind', async () => {
    const app = await startTestApp();
    const { service } = await createWith(app, { authentication: { bearer: { token: 'x' } } });
    const changed = await updateWith(app, { id: service.id, authentication: { apiKey: { name: 'X-Key' } } });
    expect(changed.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['authentication', 'apiKey', 'value'] }]);
    const removed = await updateWith(app, { id: service.id, authentication: null });
    expect(removed.service.authentication).toBeNull();
    const back = await updateWith(app, { id: service.id, authentication: { bearer: {} } });
    expect(back.userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['authentication', 'bearer', 'token'] }]);
  });

  it('of OAuth 2.0 asks for its secrets again where the token endpoint moves to another origin', async () => {
    const app = await startTestApp();
    const client = { ...oauth2, grant: 'PASSWORD', username: 'ada' };
    const { service } = await createWith(app, {
      authentication: { oauth2: { ...client, clientSecret: 's', password: 'p' } },
    });
    const change = (tokenUrl: string) =>
      updateWith(app, { id: service.id, authentication: { oauth2: { ...client, tokenUrl } } });
    expect((await change('https://id.example.org/v2/token')).userErrors).toEqual([]);
    expect((await change('https://evil.example.org/token')).userErrors).toMatchObject([
      { code: 'SECRET_REQUIRED', path: ['authentication', 'oauth2', 'password'] },
      { code: 'SECRET_REQUIRED', path: ['authentication', 'oauth2', 'clientSecret'] },
    ]);
  });
});
