import { docComment } from './doc-comment.ts';
import { type ClientOperation, declareOperation } from './operation-declarations.ts';
import { TypeDeclarations } from './type-declarations.ts';

const OPTIONS = `/** HTTP headers. */
export type ClientHeaders = Headers | Readonly<Record<string, string>> | [string, string][];

/** How a client calls. */
export interface ClientOptions {
  /** Where every operation is called, instead of where the WSDL says. */
  readonly endpoint?: string | undefined;
  /** HTTP Basic authentication. */
  readonly basic?: { readonly username: string; readonly password: string } | undefined;
  /** More HTTP headers, such as \`{ authorization: 'Bearer …' }\`; a function is asked before each call. */
  readonly headers?: ClientHeaders | (() => ClientHeaders | Promise<ClientHeaders>) | undefined;
  /** What sends the requests, for proxies and client certificates; \`fetch\` by default. */
  readonly fetch?: typeof fetch | undefined;
  /** For one call, in milliseconds; 30 000 by default. */
  readonly timeoutMs?: number | undefined;
  /** Of one answer; more is refused. 16 MiB by default. */
  readonly maxBytes?: number | undefined;
}

/** What one call has of its own. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}
`;

const ERRORS = `/** What a call fails with. */
export type ServiceErrorCode =
  | 'SOAP_FAULT'
  | 'HTTP_STATUS'
  | 'INVALID_INPUT'
  | 'INVALID_RESPONSE'
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'TOO_LARGE'
  | 'CANCELLED';

/** Why a call failed. \`INVALID_INPUT\` names the field; the detail of \`SOAP_FAULT\` is the fault (see \`faultOf\`). */
export declare class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  readonly detail: unknown;
}

/** A fault of SOAP 1.1 or 1.2. Codes of SOAP itself are local names, others \`{namespace}local\`. */
export interface SoapFault<Detail = XmlValue> {
  readonly code: string;
  readonly subcode?: string | string[];
  readonly reason: string;
  readonly actor?: string;
  readonly node?: string;
  readonly role?: string;
  readonly detail?: Detail;
}

/** The fault that an operation answered with, with the detail that it declares; null for any other error. */
export declare function faultOf<Operation extends keyof Faults>(error: unknown, operation: Operation): SoapFault<Faults[Operation]> | null;
export declare function faultOf(error: unknown): SoapFault | null;
`;

const VALUES = `/** A value that no schema describes. */
export type XmlValue = string | number | boolean | null | XmlObject | readonly XmlValue[];

/** An element that no schema describes: \`@name\` for attributes, \`#text\`, and its children by \`{namespace}local\`. */
export interface XmlObject {
  readonly [name: string]: XmlValue | undefined;
}
`;

/** The declaration file of a client: its options, its operations, and the types of everything that goes in and comes out. */
export function declarationFile(title: string, operations: readonly ClientOperation[]): string {
  const types = new TypeDeclarations();
  const declared = operations.map((operation) => declareOperation(operation, types));
  const faults = declared.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  return [
    OPTIONS,
    `${docComment([title])}export interface Client {\n${declared.map(({ method }) => method).join('\n')}\n}\n`,
    '/** Makes a client; nothing is sent before the first call. */\nexport declare function createClient(options?: ClientOptions): Client;\n',
    ERRORS,
    `/** The details of the faults that operations declare. */\nexport interface Faults {\n${faults.join('\n')}\n}\n`,
    VALUES,
    ...declared.map((operation) => operation.types),
    types.text(),
  ].join('\n');
}
