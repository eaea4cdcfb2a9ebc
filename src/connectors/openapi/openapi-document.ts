import type { AuthenticationConfig } from '../authentication/authentication.ts';
import type { HttpMethod, JsonSchema, ParameterDefinition } from '../connector.ts';
import type { Egress } from '../egress/egress.ts';

/** A file of a bundle; `location` is what the other files refer to it by. */
export interface OpenApiFile {
  readonly location: string;
  readonly content: string;
}

/** Where a document comes from. The first file of a bundle is the entry. */
export type OpenApiSource =
  | { readonly url: string }
  | { readonly document: string }
  | { readonly bundle: readonly OpenApiFile[] };

/** A security scheme that calls can be authenticated by; the secrets are the user's to add. */
export interface OpenApiSecurityScheme {
  /** Its name in the document. */
  readonly name: string;
  readonly kind: 'BASIC' | 'BEARER' | 'API_KEY' | 'OAUTH2';
  readonly description: string | null;
  /** API_KEY: the header or query parameter. */
  readonly keyName: string | null;
  readonly keyIn: 'HEADER' | 'QUERY' | null;
  /** OAUTH2: one entry for each flow that this server knows. */
  readonly grant: 'CLIENT_CREDENTIALS' | 'PASSWORD' | 'AUTHORIZATION_CODE' | null;
  readonly tokenUrl: string | null;
  readonly authorizationUrl: string | null;
  readonly scopes: readonly string[];
}

/** One operation as it is listed, before its schemas are read. */
export interface OfferedOperation {
  /** Unique in the document: method and path, such as "GET /pets/{id}". */
  readonly ref: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly operationId: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly deprecated: boolean;
  /** Why it cannot be imported, with the place in the document; null where it can. */
  readonly uncallable: string | null;
}

/** What a call of one operation takes and answers. */
export interface OperationDetails {
  /** Media type of the request body; null where there is none. */
  readonly contentType: string | null;
  readonly parameters: readonly ParameterDefinition[];
  /** Of the first success that has one; null where none has. */
  readonly outputSchema: JsonSchema | null;
  /** What was understood only in part, in words. */
  readonly warnings: readonly string[];
}

/** An operation whose details are read when they are asked for. */
export interface InspectedOperation extends OfferedOperation {
  /** Null where it is not callable. */
  readonly details: () => Promise<OperationDetails | null>;
}

/** What the documents say of the API as a whole. */
export interface OpenApiOverview {
  readonly name: string;
  readonly description: string | null;
  /** Of the API, not of OpenAPI. */
  readonly version: string | null;
  /** "2.0", "3.0.3", "3.1.0". */
  readonly specification: string;
  /** The first server, absolute, with the defaults of its variables; null where it cannot be told. */
  readonly baseUrl: string | null;
  /** All of them. */
  readonly servers: readonly string[];
  readonly securitySchemes: readonly OpenApiSecurityScheme[];
  readonly operations: readonly OfferedOperation[];
  readonly warnings: readonly string[];
}

/** A document that was read. The thread that holds it ends by itself soon after its last answer, or when it is disposed of. */
export interface DescribedOpenApi extends OpenApiOverview, AsyncDisposable {
  readonly files: readonly OpenApiFile[];
  /**
   * In the order of `refs`; null for one that is not offered or not callable. Throws ConnectorError LIMIT_EXCEEDED where
   * it takes too much time or memory.
   */
  details(refs: readonly string[]): Promise<readonly (OperationDetails | null)[]>;
}

/** What reading may use. */
export interface DescribeContext {
  readonly egress: Egress;
  readonly signal: AbortSignal;
}

/**
 * Reads an OpenAPI 3.1, 3.0 or Swagger 2 document, JSON or YAML, with everything that it refers to. Throws ConnectorError:
 * INVALID_DOCUMENT (says what is wrong and where), LIMIT_EXCEEDED, and what egress throws for the root.
 */
export type DescribeOpenApi = (
  source: OpenApiSource,
  authentication: AuthenticationConfig | null,
  context: DescribeContext,
) => Promise<DescribedOpenApi>;
