/** Who asks for tokens, and where. */
export interface OAuth2Client {
  readonly tokenUrl: string;
  readonly clientId: string;
  /** Null for public clients (RFC 6749 section 2.1). */
  readonly clientSecret: string | null;
}

/** What a token is asked for with (RFC 6749 sections 4 and 6). */
export type OAuth2Grant =
  | { readonly kind: 'CLIENT_CREDENTIALS'; readonly scopes: readonly string[] }
  | {
      readonly kind: 'PASSWORD';
      readonly username: string;
      readonly password: string;
      readonly scopes: readonly string[];
    }
  | { readonly kind: 'REFRESH_TOKEN'; readonly refreshToken: string }
  | {
      readonly kind: 'AUTHORIZATION_CODE';
      /** The query with which the browser came back. */
      readonly answer: URLSearchParams;
      readonly redirectUri: string;
      /** Of PKCE (RFC 7636). */
      readonly codeVerifier: string;
    };

/** How the client proves who it is (RFC 6749 section 2.3.1); NONE for public clients. */
export type ClientAuthentication = 'BASIC' | 'POST' | 'NONE';

/** What the token endpoint gave. */
export interface OAuth2Token {
  readonly accessToken: string;
  /** Null where none came: the one that was used, if any, stays. */
  readonly refreshToken: string | null;
  /** Null where the server does not say how long the access token lasts. */
  readonly lifetimeMs: number | null;
  /** The way that the server took. */
  readonly clientAuthentication: ClientAuthentication;
}
