import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OAuth1Config, OAuth1SignatureMethod } from '../../../src/connectors/authentication/authentication.ts';
import { createAuthenticate } from '../../../src/connectors/authentication/index.ts';
import { startEgress } from '../../support/egress.ts';
import { oauthlibMissing, startOAuth1Server } from '../../support/oauth1-server.ts';

const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const SECRET = 'c&secret +ü';
const TOKEN_SECRET = 't%secret=';
const METHODS: readonly OAuth1SignatureMethod[] = [
  'HMAC_SHA1',
  'HMAC_SHA256',
  'HMAC_SHA512',
  'RSA_SHA1',
  'RSA_SHA256',
  'RSA_SHA512',
  'PLAINTEXT',
];

const consumer: OAuth1Config = {
  kind: 'OAUTH1',
  consumerKey: 'key one/2',
  consumerSecret: SECRET,
  privateKey: rsa.privateKey,
  token: 'token+3',
  tokenSecret: TOKEN_SECRET,
  signatureMethod: 'HMAC_SHA1',
  realm: null,
};

function startServer(realm: string | null = null): Promise<string> {
  const tokens = { 'token+3': TOKEN_SECRET };
  return startOAuth1Server({ 'key one/2': { secret: SECRET, publicKey: rsa.publicKey, tokens, realm } });
}

interface Call {
  readonly method?: string;
  readonly target?: string;
  readonly contentType?: string;
  readonly body?: string;
}

/** The status that oauthlib's server answers. */
async function call(origin: string, config: OAuth1Config, request: Call = {}): Promise<number> {
  const { method = 'GET', target = '/items', contentType, body = null } = request;
  const headers = new Headers(contentType === undefined ? {} : { 'content-type': contentType });
  const plain = { method, url: new URL(target, origin), headers, body };
  const { signal } = new AbortController();
  const response = await startEgress().request(await createAuthenticate(config)(plain, signal));
  await response.text();
  return response.status;
}

describe.skipIf(oauthlibMissing() !== null)('OAuth 1.0, as oauthlib checks it', () => {
  it.each(METHODS)('lets in what %s has signed, with a token and without', async (signatureMethod) => {
    const origin = await startServer();
    expect(await call(origin, { ...consumer, signatureMethod })).toBe(200);
    expect(await call(origin, { ...consumer, signatureMethod, token: null, tokenSecret: null })).toBe(200);
  });

  it.each<Call>([
    { target: '/a%20b/%E2%98%83/x%2Fy;v=1' },
    { target: '/items?b=2&a=1&a=0&empty=&flag=' },
    { target: '/items?q=%C3%BC%20%2B+%26%3D%25~!*%27()&a%5B%5D=1' },
    { method: 'POST', contentType: 'application/x-www-form-urlencoded', body: 'z=1&a=b+c&a=%26&x=%C3%A9' },
    {
      method: 'POST',
      target: '/items?a=2',
      contentType: 'application/x-www-form-urlencoded;charset=utf-8',
      body: 'a=1',
    },
    { method: 'PUT', contentType: 'application/json', body: '{"a":"1&b=2"}' },
    { method: 'DELETE', target: '/items/1' },
  ])('lets in %o', async (request) => {
    expect(await call(await startServer(), consumer, request)).toBe(200);
  });

  it.each([301, 303, 307])('lets in whom it has sent elsewhere with %i, signed anew', async (status) => {
    const form = { method: 'POST', contentType: 'application/x-www-form-urlencoded', body: 'a=1' };
    expect(await call(await startServer(), consumer, { ...form, target: `/moved/${status}` })).toBe(200);
  });

  it('is shown the realm', async () => {
    const origin = await startServer('Photos');
    expect(await call(origin, { ...consumer, realm: 'Photos' })).toBe(200);
    expect(await call(origin, { ...consumer, realm: 'Films' })).toBe(401);
  });

  it.each<[string, Partial<OAuth1Config>]>([
    ['another consumer secret', { consumerSecret: 'wrong' }],
    ['another token secret', { tokenSecret: 'wrong' }],
    ['an unknown token', { token: 'wrong' }],
    ['an unknown consumer', { consumerKey: 'wrong' }],
    ['another secret in PLAINTEXT', { signatureMethod: 'PLAINTEXT', consumerSecret: 'wrong' }],
    [
      'another private key',
      {
        signatureMethod: 'RSA_SHA256',
        privateKey: generateKeyPairSync('rsa', {
          modulusLength: 2048,
          publicKeyEncoding: { type: 'spki', format: 'pem' },
          privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        }).privateKey,
      },
    ],
  ])('keeps out %s', async (_name, changes) => {
    expect(await call(await startServer(), { ...consumer, ...changes })).toBe(401);
  });
});
