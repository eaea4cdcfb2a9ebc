import type { HttpMethod, ParameterDefinition } from '../../connector.ts';

/** Who is to supply a value that a command has: a secret one goes into a secret variable of the service. */
export type CurlRole = 'DESIGNER' | 'FIXED' | 'SECRET';

/** One input of the request, with the value that it has in the command; undefined where the command has none. */
export interface CurlParameter extends ParameterDefinition {
  readonly value: unknown;
  readonly role: CurlRole;
}

/** A parameter before names are given: two may share one in different places. */
export type UnnamedCurlParameter = Omit<CurlParameter, 'name'>;

/** The credentials of a command that are no parameter. */
export type CurlAuthentication =
  | { readonly kind: 'BASIC'; readonly username: string; readonly password: string }
  | { readonly kind: 'BEARER'; readonly token: string }
  | { readonly kind: 'API_KEY'; readonly name: string; readonly in: 'HEADER' | 'QUERY'; readonly value: string };

/** What a curl command asks for. Its values may be secrets: nothing of it belongs into a log. */
export interface CurlRequest {
  readonly method: HttpMethod;
  /** Scheme, host and port. */
  readonly origin: string;
  /** Percent-encoded, with `{name}` for each PATH parameter. */
  readonly path: string;
  readonly contentType: string | null;
  readonly parameters: readonly CurlParameter[];
  readonly authentication: CurlAuthentication | null;
  /** In milliseconds, within what a service allows; absent where the command says nothing. */
  readonly limits: { readonly connectTimeoutMs?: number; readonly totalTimeoutMs?: number };
  /** How often the peer is called at most; null where the command says nothing. */
  readonly maxAttempts: number | null;
  /** What could not be taken over, in words, without values. */
  readonly warnings: readonly string[];
}

/** Reads a curl command as it is typed into a shell. Throws ConnectorError INVALID_INPUT or UNSUPPORTED. */
export type DescribeCurl = (command: string) => CurlRequest;
