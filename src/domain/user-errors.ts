import { ConnectorError, type ConnectorErrorCode, type UserErrorCode, type UserErrors, userError } from '../errors.ts';

const USER_ERROR_CODES: Readonly<Record<ConnectorErrorCode, UserErrorCode>> = {
  UNREACHABLE: 'UNREACHABLE',
  TIMEOUT: 'UNREACHABLE',
  CANCELLED: 'UNREACHABLE',
  HTTP_STATUS: 'UNREACHABLE',
  SOAP_FAULT: 'UNREACHABLE',
  INVALID_RESPONSE: 'INVALID_DOCUMENT',
  ADDRESS_FORBIDDEN: 'ADDRESS_FORBIDDEN',
  AUTHENTICATION_FAILED: 'AUTHENTICATION_FAILED',
  TOO_LARGE: 'LIMIT_EXCEEDED',
  LIMIT_EXCEEDED: 'LIMIT_EXCEEDED',
  MAILBOX_REFUSED: 'INVALID_INPUT',
  INVALID_DOCUMENT: 'INVALID_DOCUMENT',
  INVALID_INPUT: 'INVALID_INPUT',
  UNSUPPORTED: 'UNSUPPORTED',
};

/** What a mutation answers when talking to a peer failed. Anything but a ConnectorError is thrown again. */
export function toUserErrors(error: unknown, path?: readonly string[]): UserErrors {
  if (!(error instanceof ConnectorError)) throw error;
  return userError(userErrorCodeOf(error), error.message, path, { cause: error });
}

function userErrorCodeOf(error: ConnectorError): UserErrorCode {
  const status = (error.detail as { readonly status?: unknown } | undefined)?.status;
  if (error.code === 'HTTP_STATUS' && (status === 401 || status === 403)) return 'AUTHENTICATION_FAILED';
  return USER_ERROR_CODES[error.code];
}
