/** How requests are authenticated, secrets included: what the domain hands to a connector. */
export type AuthenticationConfig =
  | { readonly kind: 'BASIC'; readonly username: string; readonly password: string }
  | { readonly kind: 'OAUTH1' | 'OAUTH2' | 'BEARER' | 'API_KEY' };

/** A request before it is signed; an authentication answers a new one and changes nothing else. */
export interface SignableRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string | Uint8Array | null;
}

/** Turns a request into a signed request. */
export type Authenticate = (request: SignableRequest, signal: AbortSignal) => Promise<SignableRequest>;
