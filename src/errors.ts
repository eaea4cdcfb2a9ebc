/**
 * Something the client may know, thrown where it cannot be answered as data: it reaches GraphQL with its stable code
 * and its message. Anything else that is thrown is a bug, logged with an id and masked.
 */
export class AppError extends Error {
  override readonly name: string = 'AppError';
  /** Stable and machine-readable; part of the API. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The codes of `UserError`, as the contract lists them. */
export type UserErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'FORBIDDEN'
  | 'INVALID_DOCUMENT'
  | 'UNREACHABLE'
  | 'AUTHENTICATION_FAILED'
  | 'ADDRESS_FORBIDDEN'
  | 'IN_USE'
  | 'STALE'
  | 'SECRET_REQUIRED'
  | 'UNSUPPORTED'
  | 'LIMIT_EXCEEDED';

/** Something the caller can mend; becomes one entry of `userErrors`. */
export interface UserErrorData {
  readonly code: UserErrorCode;
  readonly message: string;
  /** Where the fault lies, outermost first, from the fields of `input`. */
  readonly path?: readonly string[];
  /** For IN_USE: the ids of what uses it. */
  readonly nodeIds?: readonly string[];
}

/** Carries one or more `UserErrorData` out of a rule; the resolver answers them as `userErrors`. */
export class UserErrors extends Error {
  override readonly name = 'UserErrors';
  readonly errors: readonly UserErrorData[];

  constructor(errors: readonly UserErrorData[], options?: ErrorOptions) {
    super(errors.map((error) => error.message).join('\n'), options);
    this.errors = errors;
  }
}

/** One `UserErrors` with one error: the usual way for a rule to refuse. */
export function userError(
  code: UserErrorCode,
  message: string,
  path?: readonly string[],
  options?: ErrorOptions,
): UserErrors {
  return new UserErrors([path === undefined ? { code, message } : { code, message, path }], options);
}

/** The codes with which talking to the outside fails. */
export type ConnectorErrorCode =
  /** DNS, TCP, TLS or a connection that broke. */
  | 'UNREACHABLE'
  | 'TIMEOUT'
  /** Our own egress policy forbids the address; the message names PASSERELLE_EGRESS_ALLOW. */
  | 'ADDRESS_FORBIDDEN'
  /** The peer sent more than the limit. */
  | 'TOO_LARGE'
  /** The peer refused our credentials. */
  | 'AUTHENTICATION_FAILED'
  /** The peer answered with an error status; `detail` holds what it said. */
  | 'HTTP_STATUS'
  | 'SOAP_FAULT'
  /** The peer's answer could not be understood. */
  | 'INVALID_RESPONSE'
  /** The mail server refused a command, or lacks the folder; the message says which. */
  | 'MAILBOX_REFUSED'
  /** A document (WSDL, BPMN) that is not valid; the message says what and where. */
  | 'INVALID_DOCUMENT'
  /** A limit of our own (count, nesting, time of an import) was passed. */
  | 'LIMIT_EXCEEDED'
  /** A value that does not fit the operation. */
  | 'INVALID_INPUT'
  | 'UNSUPPORTED'
  /** The caller's signal was aborted. */
  | 'CANCELLED';

/** What a run, a poll or an engine failed with; stored and shown as `RunError`. */
export interface RunErrorData {
  readonly code: string;
  readonly message: string;
  readonly detail?: unknown;
}

/** A failure of a connector or of the way out. Its message names the target and never holds a secret. */
export class ConnectorError extends AppError {
  override readonly name = 'ConnectorError';
  declare readonly code: ConnectorErrorCode;
  /** JSON: what the peer said, where it said something. */
  readonly detail: unknown;

  constructor(code: ConnectorErrorCode, message: string, options?: ErrorOptions & { detail?: unknown }) {
    super(code, message, options);
    this.code = code;
    this.detail = options?.detail;
  }

  /** As stored with a run. */
  toRunError(): RunErrorData {
    return this.detail === undefined
      ? { code: this.code, message: this.message }
      : { code: this.code, message: this.message, detail: this.detail };
  }
}
