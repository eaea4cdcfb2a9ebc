import type { HeldConnection, Resign } from '../egress/egress.ts';
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
  | { readonly kind: 'API_KEY'; readonly name: string; readonly in: 'HEADER' | 'QUERY'; readonly value: string }
  | WsSecurityConfig
  | NtlmConfig;

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

export type WsSecurityPasswordType = 'TEXT' | 'DIGEST';
export type WsSecuritySignatureAlgorithm = 'RSA_SHA1' | 'RSA_SHA256' | 'RSA_SHA512';
export type WsSecuritySignedPart = 'BODY' | 'TIMESTAMP' | 'USERNAME_TOKEN' | 'ADDRESSING';

/** OASIS Web Services Security 1.1: tokens and a signature in the header of each SOAP message. */
export interface WsSecurityConfig {
  readonly kind: 'WS_SECURITY';
  readonly usernameToken: {
    readonly username: string;
    readonly password: string;
    readonly passwordType: WsSecurityPasswordType;
  } | null;
  readonly signature: {
    /** In PEM. */
    readonly certificate: string;
    /** In PEM. */
    readonly privateKey: string;
    readonly passphrase: string | null;
    readonly algorithm: WsSecuritySignatureAlgorithm;
    readonly parts: readonly WsSecuritySignedPart[];
  } | null;
  /** From when a message was made until it expires; null: no Timestamp. */
  readonly timestampSeconds: number | null;
  readonly mustUnderstand: boolean;
  /** For whom the header is: `actor` of SOAP 1.1, `role` of 1.2; null: the receiver of the message. */
  readonly actor: string | null;
}

/** NTLMv2, by [MS-NLMP] over HTTP. */
export interface NtlmConfig {
  readonly kind: 'NTLM';
  /** Null: the user name has it (`DOMAIN\user`, `user@domain`), or the service needs none. */
  readonly domain: string | null;
  readonly username: string;
  readonly password: string;
  /** What this machine is called; null: it is not said. */
  readonly workstation: string | null;
}

/** A request before it is signed; an authentication answers a new one and changes nothing else. */
export interface SignableRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: ReadonlyHeaders;
  readonly body: string | Uint8Array | null;
  /** Headers that an authentication has added besides Authorization: dropped across origins. */
  readonly credentialHeaders?: readonly string[];
  /** What an authentication has put into the headers that is as good as a secret while the call lasts. */
  readonly credentialTexts?: readonly string[];
  /** The connection that an authentication has logged in. */
  readonly connection?: HeldConnection;
  /** How a redirect within the origin is signed, where the signature is of the address. */
  readonly resign?: Resign;
}

/** Turns a request into a signed request. */
export type Authenticate = (request: SignableRequest, signal: AbortSignal) => Promise<SignableRequest>;
