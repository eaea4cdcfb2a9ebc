import type { AuthenticationConfig } from '../authentication/authentication.ts';
import type { CallContext, CallOutcome, JsonSchema, ParameterDefinition } from '../connector.ts';

export type SoapVersion = 'SOAP_1_1' | 'SOAP_1_2';

/** One file of a WSDL as it was read: the first is the entry. `location` is what the others refer to it by (an absolute URL, or a path of a bundle). */
export interface WsdlFile {
  readonly location: string;
  readonly content: string;
}

/** Where a WSDL comes from. Exactly one member is set. */
export type WsdlSource =
  | { readonly url: string }
  | { readonly document: string }
  | { readonly bundle: readonly WsdlFile[] };

/** One operation of one SOAP port (of one binding, where the WSDL has no service), as offered to the user. */
export interface DescribedOperation {
  /** Unique in the document: service/port/operation by local names, with what makes it unique appended. */
  readonly ref: string;
  readonly wsdlService: string | null;
  readonly wsdlPort: string | null;
  readonly wsdlBinding: string;
  readonly name: string;
  readonly description: string | null;
  /** Null, with a warning, where the WSDL has none that is an http(s) URL. */
  readonly endpoint: string | null;
  readonly soapVersion: SoapVersion;
  /** Verbatim, possibly empty; null where the binding has none. */
  readonly soapAction: string | null;
  readonly parameters: readonly ParameterDefinition[];
  readonly outputSchema: JsonSchema | null;
  /** Null where it can be called; otherwise why not, in words. */
  readonly uncallable: string | null;
}

/** What a WSDL offers. */
export interface DescribedWsdl {
  readonly name: string;
  readonly description: string | null;
  readonly targetNamespace: string;
  readonly operations: readonly DescribedOperation[];
  readonly warnings: readonly string[];
  /** Every file that was read, the entry first: enough to describe and call again without the network. */
  readonly files: readonly WsdlFile[];
}

/**
 * Reads a WSDL and what it imports. Throws ConnectorError: INVALID_DOCUMENT (says what is wrong and where), UNREACHABLE,
 * ADDRESS_FORBIDDEN, TIMEOUT, TOO_LARGE, HTTP_STATUS, AUTHENTICATION_FAILED, LIMIT_EXCEEDED, UNSUPPORTED, CANCELLED. A missing
 * import is a warning.
 */
export type DescribeWsdl = (
  source: WsdlSource,
  authentication: AuthenticationConfig | null,
  context: Pick<CallContext, 'egress' | 'signal'>,
) => Promise<DescribedWsdl>;

/** The files kept at import. What is made of them is kept under `cacheKey`, and they are read only to make it. */
export interface KeptWsdlFiles {
  /** Changes whenever the files do (their hashes). */
  readonly cacheKey: string;
  /** Reads them, the entry first. */
  files(): Promise<readonly WsdlFile[]>;
}

/** One SOAP call, as stored. */
export interface SoapOperationConfig extends KeptWsdlFiles {
  readonly ref: string;
  readonly endpoint: string;
  /** As sent: the override where there is one, else the WSDL's. Null: none. */
  readonly soapAction: string | null;
  readonly authentication: AuthenticationConfig | null;
  /** Requests are checked against the schemas of the WSDL before they leave, where those can judge them. Absent: they are not. */
  readonly validatesRequests?: boolean;
  /** Bytes are sent beside the message (MTOM). Absent and null: where the WSDL asks for it. */
  readonly mtom?: boolean | null;
}

/**
 * Why requests of an operation cannot be checked against the schemas of its WSDL, in words; null where they can. Takes as long
 * as the schemas take to compile, a few seconds at most. Throws ConnectorError INVALID_DOCUMENT where the files do not have it.
 */
export type FindValidationObstacle = (
  operation: KeptWsdlFiles & Pick<SoapOperationConfig, 'ref'>,
) => Promise<string | null>;

/** Calls the operation with the values of its parameters, by name. Never throws for what a peer does; a fault is FAILED with SOAP_FAULT. */
export type InvokeSoap = (
  operation: SoapOperationConfig,
  values: Readonly<Record<string, unknown>>,
  context: CallContext,
) => Promise<CallOutcome>;

/** What a typed client is made of: a WSDL, and the operations that were chosen from it. */
export interface TypedClientSource {
  /** What the package is named after. */
  readonly name: string;
  /** The service, in words. */
  readonly title: string;
  readonly files: readonly WsdlFile[];
  readonly operations: readonly TypedClientOperation[];
}

/** One operation of a typed client. */
export interface TypedClientOperation {
  /** What its method is called. */
  readonly key: string;
  readonly ref: string;
  readonly description: string | null;
  readonly endpoint: string;
  /** As sent; null: none. */
  readonly soapAction: string | null;
}

/**
 * Makes an npm package with a typed client, as a ZIP archive: the same bytes for the same source. Throws ConnectorError
 * INVALID_DOCUMENT, and LIMIT_EXCEEDED where it takes too much time or memory.
 */
export type MakeTypedClient = (source: TypedClientSource) => Promise<Uint8Array>;
