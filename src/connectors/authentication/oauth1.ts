import { randomBytes } from 'node:crypto';
import { ConnectorError } from '../../errors.ts';
import { HeaderFields } from '../egress/header-fields.ts';
import { isHeaderValue } from '../header-rules.ts';
import type { Authenticate, OAuth1Config, OAuth1SignatureMethod } from './authentication.ts';
import { type Parameter, percentEncode, requestParameters, signatureBaseString } from './oauth1-base-string.ts';
import { createSigner } from './oauth1-signer.ts';

/** What differs from request to request (RFC 5849 section 3.3). */
export interface OAuth1Occasion {
  /** In seconds since 1970. */
  readonly timestamp: () => number;
  /** Unique among the requests of one timestamp. */
  readonly nonce: () => string;
}

const NAMES: Readonly<Record<OAuth1SignatureMethod, string>> = {
  HMAC_SHA1: 'HMAC-SHA1',
  HMAC_SHA256: 'HMAC-SHA256',
  HMAC_SHA512: 'HMAC-SHA512',
  RSA_SHA1: 'RSA-SHA1',
  RSA_SHA256: 'RSA-SHA256',
  RSA_SHA512: 'RSA-SHA512',
  PLAINTEXT: 'PLAINTEXT',
};

const PRESENT: OAuth1Occasion = {
  timestamp: () => Math.floor(Date.now() / 1000),
  nonce: () => randomBytes(16).toString('hex'),
};

/**
 * OAuth 1.0 (RFC 5849): signs the method, the URL with its query, and a form-urlencoded body, in the Authorization
 * header; also where a redirect within the origin leads. Throws ConnectorError INVALID_INPUT for a realm that no header can carry, and where the private key of an RSA
 * method cannot be used.
 */
export function oauth1(config: OAuth1Config, { timestamp, nonce }: OAuth1Occasion = PRESENT): Authenticate {
  if (config.realm !== null && !isHeaderValue(config.realm)) {
    throw new ConnectorError('INVALID_INPUT', 'The realm has a line break or a character beyond ISO 8859-1.');
  }
  const sign = createSigner(config);
  const authenticate: Authenticate = async (request, signal) => {
    if (config.signatureMethod === 'PLAINTEXT') refuseOpenTransport(request.url);
    const protocol: Parameter[] = [
      ['oauth_consumer_key', config.consumerKey],
      ...(config.token === null ? [] : [['oauth_token', config.token] as const]),
      ['oauth_signature_method', NAMES[config.signatureMethod]],
      ['oauth_timestamp', String(timestamp())],
      ['oauth_nonce', nonce()],
      ['oauth_version', '1.0'],
    ];
    const base = signatureBaseString(request.method, request.url, [...requestParameters(request), ...protocol]);
    const headers = new HeaderFields(request.headers);
    headers.set('authorization', authorization(config.realm, [...protocol, ['oauth_signature', sign(base)]]));
    return { ...request, headers, resign: async (next) => (await authenticate(next, signal)).headers };
  };
  return authenticate;
}

/** Section 3.4.4: the secrets themselves are sent. Nobody listens on the way within one machine. */
function refuseOpenTransport({ protocol, hostname }: URL): void {
  if (protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) return;
  throw new ConnectorError('INVALID_INPUT', 'PLAINTEXT sends the secrets themselves: it is for https addresses only.');
}

/** Section 3.5.1; the realm is a quoted string of RFC 9110 section 5.6.4, and no parameter. */
function authorization(realm: string | null, parameters: readonly Parameter[]): string {
  const pairs = parameters.map(([name, value]) => `${percentEncode(name)}="${percentEncode(value)}"`);
  return `OAuth ${[...(realm === null ? [] : [`realm="${realm.replace(/["\\]/g, '\\$&')}"`]), ...pairs].join(', ')}`;
}
