/**
 * What every connector shares with the rest of the product: parameters, traces, outcomes and the context of a call.
 * Connectors are stateless: configuration in, result out. They never see a database, and nothing that they answer is
 * masked: masking secrets is the work of the domain, which knows them.
 */
import type { RunErrorData } from '../errors.ts';
import type { Egress } from './egress/egress.ts';

/** A JSON Schema (2020-12) as JSON. */
export type JsonSchema = { readonly [keyword: string]: unknown } | boolean;

export type ParameterLocation = 'PATH' | 'QUERY' | 'HEADER' | 'COOKIE' | 'BODY_FIELD' | 'BODY' | 'SOAP_HEADER';

/** How a list or an object is written as text, by the names of OpenAPI 3.1 section 4.8.12. */
export type ParameterStyle =
  | 'FORM'
  | 'SPACE_DELIMITED'
  | 'PIPE_DELIMITED'
  | 'DEEP_OBJECT'
  | 'SIMPLE'
  | 'LABEL'
  | 'MATRIX';

/** One input of an operation, without its binding. */
export interface ParameterDefinition {
  /** What inputs are keyed by; unique in its operation. */
  readonly name: string;
  /** The name on the wire. */
  readonly wireName: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  readonly description: string | null;
  readonly schema: JsonSchema;
  /** Absent or null: the default of its place, as OpenAPI has it. */
  readonly style?: ParameterStyle | null;
  /** Absent or null: the default of its style, as OpenAPI has it. */
  readonly explode?: boolean | null;
  /** Of a query: reserved characters (RFC 3986 section 2.2) stand as they are. Absent or null: they are encoded. */
  readonly allowReserved?: boolean | null;
}

export type HttpMethod = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';

export interface HttpHeader {
  readonly name: string;
  readonly value: string;
}

/** What was sent. `body` is text, cut to a bounded length; null where there was none or it was binary. */
export interface HttpRequestTrace {
  readonly method: HttpMethod;
  readonly url: string;
  readonly headers: readonly HttpHeader[];
  readonly body: string | null;
}

/** What came back. `size` is in bytes, before any cut of `body`. */
export interface HttpResponseTrace {
  readonly status: number;
  readonly headers: readonly HttpHeader[];
  readonly body: string | null;
  readonly size: number;
}

/** A file as a value: bytes kept by the server, referred to by id. The domain turns it into one with a `url`. */
export interface StoredFile {
  readonly $file: string;
  readonly filename: string | null;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** Of a part of a mail: by which its HTML shows the file (`cid:`, RFC 2392); absent where it has none. */
  readonly contentId?: string;
}

/** Streams bytes to disk under the data directory; refuses (ConnectorError TOO_LARGE) past `maxBytes`. */
export type SaveFile = (file: {
  readonly filename: string | null;
  readonly contentType: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly maxBytes?: number;
}) => Promise<StoredFile>;

/** What a connector may use while it works. */
export interface CallContext {
  readonly egress: Egress;
  readonly signal: AbortSignal;
  readonly saveFile: SaveFile;
  /** Sent as Idempotency-Key, unless the operation has a header of that name itself: visible ASCII. */
  readonly idempotencyKey?: string | null;
}

/** How a call ended. The traces are there as far as the call got, also when it failed. */
export type CallOutcome = {
  readonly request: HttpRequestTrace | null;
  readonly response: HttpResponseTrace | null;
  /** What was made of secrets for this call, and is to be masked as they are: the digest of a password. */
  readonly derivedSecrets?: readonly string[];
} & (
  | {
      readonly status: 'SUCCEEDED';
      readonly output: unknown;
      /** The JSON text that the output was read from, where JSON.parse gives it: whoever stores it need not write it anew. */
      readonly outputJson?: string | undefined;
    }
  | { readonly status: 'FAILED'; readonly error: RunErrorData; readonly output?: unknown }
);
