import type { ReadonlyHeaders } from '../egress/header-fields.ts';

/** How requests are authenticated, secrets included: what the domain hands to a connector. */
export type AuthenticationConfig =
  | { readonly kind: 'BASIC'; readonly username: string; readonly password: string }
  | OAuth1Config
  | {
      readonly kind: 'OAUTH2';
      /** The present access token, or a fresh one where the peer has refused `refused`. Concurrent callers share one request. */
      readonly accessToken: (
        options: { readonly refused?: string | undefined },
        signal: AbortSignal,
      ) => Promise<string>;
    }
  | { readonly kind: 'BEARER'; readonly token: string }
  | { readonly kind: 'API_KEY'; readonly name: string; readonly in: 'HEADER' | 'QUERY'; readonly value: string };

export type OAuth1SignatureMethod =
  | 'HMAC_SHA1'
  | 'HMAC_SHA256'
  | 'HMAC_SHA512'
  | 'RSA_SHA1'
  | 'RSA_SHA256'
  | 'RSA_SHA512'
  | 'PLAINTEXT';

/** RFC 5849. */
export interface OAuth1Config {
  readonly kind: 'OAUTH1';
  readonly consumerKey: string;
  readonly consumerSecret: string;
  /** PEM, for the RSA methods; null otherwise. */
  readonly privateKey: string | null;
  readonly token: string | null;
  readonly tokenSecret: string | null;
  readonly signatureMethod: OAuth1SignatureMethod;
  readonly realm: string | null;
}

/** A request before it is signed; an authentication answers a new one and changes nothing else. */
export interface SignableRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: ReadonlyHeaders;
  readonly body: string | Uint8Array | null;
  /** Headers that an authentication has added besides Authorization: dropped across origins. */
  readonly credentialHeaders?: readonly string[];
}

/** Turns a request into a signed request. */
export type Authenticate = (request: SignableRequest, signal: AbortSignal) => Promise<SignableRequest>;
