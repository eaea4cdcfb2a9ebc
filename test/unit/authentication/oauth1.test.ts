import { createHmac, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { OAuth1Config, SignableRequest } from '../../../src/connectors/authentication/authentication.ts';
import { oauth1 } from '../../../src/connectors/authentication/oauth1.ts';
import {
  type Parameter,
  percentEncode,
  requestParameters,
  signatureBaseString,
} from '../../../src/connectors/authentication/oauth1-base-string.ts';
import { createSigner } from '../../../src/connectors/authentication/oauth1-signer.ts';
import { ConnectorError } from '../../../src/errors.ts';

const { signal } = new AbortController();
const rsa = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const config: OAuth1Config = {
  kind: 'OAUTH1',
  consumerKey: '9djdj82h48djs9d2',
  consumerSecret: 'j49sk3j29djd',
  privateKey: null,
  token: 'kkk9d7dh3k39sjv7',
  tokenSecret: 'dh893hdasih9',
  signatureMethod: 'HMAC_SHA1',
  realm: null,
};

/** The request of RFC 5849 section 3.4.1.1. */
const example: SignableRequest = {
  method: 'post',
  url: new URL('http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b'),
  headers: new Headers({ 'content-type': 'application/x-www-form-urlencoded' }),
  body: 'c2&a3=2+q',
};
const exampleParameters: readonly Parameter[] = [
  ['oauth_consumer_key', '9djdj82h48djs9d2'],
  ['oauth_token', 'kkk9d7dh3k39sjv7'],
  ['oauth_signature_method', 'HMAC-SHA1'],
  ['oauth_timestamp', '137131201'],
  ['oauth_nonce', '7d8f3e4a'],
];
const exampleBaseString =
  'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7';

const overTls: SignableRequest = { ...example, url: new URL('https://example.com/request') };

async function authorization(changes: Partial<OAuth1Config>, request: SignableRequest = example): Promise<string> {
  const occasion = { timestamp: () => 137131201, nonce: () => '7d8f3e4a' };
  const signed = await oauth1({ ...config, ...changes }, occasion)(request, signal);
  return signed.headers.get('authorization') ?? '';
}

function signatureOf(header: string): string {
  return decodeURIComponent(/oauth_signature="([^"]*)"/.exec(header)?.[1] ?? '');
}

const withVersion = `${exampleBaseString}%26oauth_version%3D1.0`;

describe('the signature base string of OAuth 1.0', () => {
  it('is the one of the example in RFC 5849 section 3.4.1.1', () => {
    const parameters = [...requestParameters(example), ...exampleParameters];
    expect(signatureBaseString(example.method, example.url, parameters)).toBe(exampleBaseString);
  });

  it('is signed as the example of section 1.2', () => {
    const url = new URL('http://photos.example.net/photos?file=vacation.jpg&size=original');
    const parameters: readonly Parameter[] = [
      ['oauth_consumer_key', 'dpf43f3p2l4k3l03'],
      ['oauth_token', 'nnch734d00sl2jdk'],
      ['oauth_signature_method', 'HMAC-SHA1'],
      ['oauth_timestamp', '137131202'],
      ['oauth_nonce', 'chapoH'],
    ];
    const base = signatureBaseString('GET', url, [...url.searchParams, ...parameters]);
    const sign = createSigner({ ...config, consumerSecret: 'kd94hf93k423kf44', tokenSecret: 'pfkkdhi9sl3r4s00' });
    expect(sign(base)).toBe('MdpQcU8iPSUjWoN/UDMsK2sui9I=');
  });

  it.each([
    // RFC 5849 section 3.4.1.2.
    ['http://EXAMPLE.COM:80/r%20v/X?id=123', 'http://example.com/r%20v/X'],
    ['https://www.example.net:8080/?q=1', 'https://www.example.net:8080/'],
    ['HTTPS://Example.com:443#part', 'https://example.com/'],
  ])('writes %s as %s', (url, want) => {
    const [, uri] = signatureBaseString('GET', new URL(url), []).split('&');
    expect(decodeURIComponent(uri ?? '')).toBe(want);
  });

  it('sorts by encoded name, then by encoded value, byte by byte', () => {
    const parameters: readonly Parameter[] = [
      ['b', '2'],
      ['a', 'é'],
      ['a', 'z'],
      ['B', '1'],
      ['a-', '1'],
      ['a', '10'],
      ['a', '9'],
    ];
    const [, , normalized] = signatureBaseString('GET', new URL('http://a.test/'), parameters).split('&');
    expect(decodeURIComponent(normalized ?? '')).toBe('B=1&a=%C3%A9&a=10&a=9&a=z&a-=1&b=2');
  });

  it.each([
    ["-._~!'()*+ ", '-._~%21%27%28%29%2A%2B%20'],
    ['☃', '%E2%98%83'],
    ['%3D', '%253D'],
  ])('encodes %j as %j', (text, want) => {
    expect(percentEncode(text)).toBe(want);
  });

  it.each([
    ['application/x-www-form-urlencoded; charset=utf-8', Buffer.from('a=1'), [['a', '1']]],
    ['application/json', 'a=1', []],
    ['multipart/form-data; boundary=x', 'a=1', []],
  ])('takes the parameters of a body of %s', (contentType, body, want) => {
    const url = new URL('http://a.test/');
    const headers = new Headers({ 'content-type': contentType });
    expect(requestParameters({ method: 'POST', url, headers, body })).toEqual(want);
  });
});

describe('OAuth 1.0', () => {
  it('sends its parameters in the Authorization header, the realm first and unsigned', async () => {
    expect(await authorization({ realm: 'A "quoted" one' })).toMatch(
      /^OAuth realm="A \\"quoted\\" one", oauth_consumer_key="9djdj82h48djs9d2", oauth_token="kkk9d7dh3k39sjv7", oauth_signature_method="HMAC-SHA1", oauth_timestamp="137131201", oauth_nonce="7d8f3e4a", oauth_version="1.0", oauth_signature="[A-Za-z0-9%]+"$/,
    );
    expect(signatureOf(await authorization({ realm: 'A' }))).toBe(signatureOf(await authorization({})));
  });

  it.each([
    ['HMAC_SHA1', 'sha1'],
    ['HMAC_SHA256', 'sha256'],
    ['HMAC_SHA512', 'sha512'],
  ] as const)('signs with %s, keyed by both secrets', async (signatureMethod, hash) => {
    const base = withVersion.replace('HMAC-SHA1', signatureMethod.replace('_', '-'));
    const want = createHmac(hash, 'j49sk3j29djd&dh893hdasih9').update(base).digest('base64');
    expect(signatureOf(await authorization({ signatureMethod }))).toBe(want);
  });

  it.each([
    ['RSA_SHA1', 'sha1'],
    ['RSA_SHA256', 'sha256'],
    ['RSA_SHA512', 'sha512'],
  ] as const)('signs with %s, which the public key verifies', async (signatureMethod, hash) => {
    const header = await authorization({ signatureMethod, privateKey: rsa.privateKey });
    const base = Buffer.from(withVersion.replace('HMAC-SHA1', signatureMethod.replace('_', '-')));
    const signature = Buffer.from(signatureOf(header), 'base64');
    expect(verify(hash, base, createPublicKey(rsa.publicKey), signature)).toBe(true);
  });

  it('sends the secrets as PLAINTEXT says, each encoded', async () => {
    const changes = { signatureMethod: 'PLAINTEXT', consumerSecret: 'a&b', tokenSecret: 'c%' } as const;
    expect(signatureOf(await authorization(changes, overTls))).toBe('a%26b&c%25');
  });

  it('sends no secrets as PLAINTEXT where others can listen', async () => {
    await expect(authorization({ signatureMethod: 'PLAINTEXT' })).rejects.toThrow(/for https addresses only/);
    const url = new URL('http://127.0.0.1:8080/request');
    await expect(authorization({ signatureMethod: 'PLAINTEXT' }, { ...example, url })).resolves.toContain('PLAINTEXT');
  });

  it('goes without a token in the name of the consumer', async () => {
    const header = await authorization({ token: null, tokenSecret: null, signatureMethod: 'PLAINTEXT' }, overTls);
    expect(header).not.toContain('oauth_token');
    expect(signatureOf(header)).toBe('j49sk3j29djd&');
  });

  it('takes a fresh nonce and the present time for each request', async () => {
    const authenticate = oauth1(config);
    const headers = await Promise.all(
      [1, 2].map(async () => (await authenticate(example, signal)).headers.get('authorization') ?? ''),
    );
    const [first, second] = headers.map((header) => /oauth_nonce="([0-9a-f]{32})"/.exec(header)?.[1]);
    expect(first).toBeDefined();
    expect(first).not.toBe(second);
    const timestamp = Number(/oauth_timestamp="(\d+)"/.exec(headers[0] ?? '')?.[1]);
    expect(Math.abs(timestamp - Date.now() / 1000)).toBeLessThan(60);
  });

  it.each([
    ['no PEM', 'secret-but-no-key', /is not a PEM private key/],
    ['a public key', rsa.publicKey, /is not a PEM private key/],
    [
      'an elliptic-curve key',
      generateKeyPairSync('ec', {
        namedCurve: 'P-256',
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
      }).privateKey,
      /is an RSA key, not one of ec/,
    ],
    [
      'an encrypted key',
      generateKeyPairSync('rsa', {
        modulusLength: 2048,
        privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'p' },
        publicKeyEncoding: { type: 'spki', format: 'pem' },
      }).privateKey,
      /is protected by a passphrase/,
    ],
  ])('refuses %s as its private key, in words', (_name, privateKey, words) => {
    const refuse = () => oauth1({ ...config, signatureMethod: 'RSA_SHA256', privateKey });
    expect(refuse).toThrow(words);
    expect(refuse).toThrow(ConnectorError);
  });

  it('refuses a realm that would end the header', () => {
    expect(() => oauth1({ ...config, realm: 'a\r\nX-Other: b' })).toThrow(/realm/);
  });
});
