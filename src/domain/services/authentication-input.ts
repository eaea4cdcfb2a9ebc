import type {
  OAuth1SignatureMethod,
  WsSecurityPasswordType,
  WsSecuritySignatureAlgorithm,
  WsSecuritySignedPart,
} from '../../connectors/authentication/authentication.ts';

type Optional<Value> = Value | null | undefined;

/** Authentication as a caller gives it: exactly one member. A secret that is left out stays, where there is one. */
export interface AuthenticationInput {
  readonly basic?: Optional<BasicInput>;
  readonly oauth1?: Optional<OAuth1Input>;
  readonly oauth2?: Optional<OAuth2Input>;
  readonly bearer?: Optional<{ readonly token?: Optional<string> }>;
  readonly apiKey?: Optional<ApiKeyInput>;
  readonly wsSecurity?: Optional<WsSecurityInput>;
  readonly ntlm?: Optional<NtlmInput>;
}

/** RFC 7617. */
export interface BasicInput {
  readonly username: string;
  readonly password?: Optional<string>;
}

/** RFC 5849; the RSA methods take `privateKey`, the others `consumerSecret` and, with a token, `tokenSecret`. */
export interface OAuth1Input {
  readonly consumerKey: string;
  readonly consumerSecret?: Optional<string>;
  readonly privateKey?: Optional<string>;
  readonly token?: Optional<string>;
  readonly tokenSecret?: Optional<string>;
  readonly signatureMethod: OAuth1SignatureMethod;
  readonly realm?: Optional<string>;
}

/** How an OAuth 2.0 access token is obtained. */
export type OAuth2Grant = 'CLIENT_CREDENTIALS' | 'PASSWORD' | 'AUTHORIZATION_CODE' | 'REFRESH_TOKEN';

/** RFC 6749; which fields are needed depends on the grant. */
export interface OAuth2Input {
  readonly grant: OAuth2Grant;
  readonly tokenUrl: string;
  readonly authorizationUrl?: Optional<string>;
  readonly clientId: string;
  readonly clientSecret?: Optional<string>;
  readonly scopes?: Optional<readonly string[]>;
  readonly username?: Optional<string>;
  readonly password?: Optional<string>;
  readonly refreshToken?: Optional<string>;
}

/** A fixed key under a name of the peer's choice. */
export interface ApiKeyInput {
  readonly name: string;
  readonly in: 'HEADER' | 'QUERY';
  readonly value?: Optional<string>;
}

/** NTLMv2: a user of Windows. */
export interface NtlmInput {
  readonly domain?: Optional<string>;
  readonly username: string;
  readonly password?: Optional<string>;
  readonly workstation?: Optional<string>;
}

/** OASIS Web Services Security: a UsernameToken, a signature, a Timestamp, or several of them. */
export interface WsSecurityInput {
  readonly username?: Optional<string>;
  readonly password?: Optional<string>;
  readonly passwordType: WsSecurityPasswordType;
  readonly certificate?: Optional<string>;
  readonly privateKey?: Optional<string>;
  readonly passphrase?: Optional<string>;
  readonly signatureAlgorithm: WsSecuritySignatureAlgorithm;
  readonly signedParts: readonly WsSecuritySignedPart[];
  readonly timestampSeconds?: Optional<number>;
  readonly mustUnderstand: boolean;
  readonly actor?: Optional<string>;
}
