import { errors } from 'undici';
import { ConnectorError, type ConnectorErrorCode } from '../../errors.ts';

type Failure = readonly [ConnectorErrorCode, string];

/** What the codes of Node and undici mean for the user, after "The host …" or "http://host …". */
const FAILURES: Readonly<Record<string, Failure>> = {
  ENOTFOUND: ['UNREACHABLE', 'was not found: no name server knows it'],
  ENODATA: ['UNREACHABLE', 'has no address'],
  EAI_AGAIN: ['UNREACHABLE', 'could not be looked up: the name server did not answer'],
  ECONNREFUSED: ['UNREACHABLE', 'refused the connection: nothing listens on this port'],
  ECONNRESET: ['UNREACHABLE', 'closed the connection before the answer was complete'],
  EPIPE: ['UNREACHABLE', 'closed the connection before the answer was complete'],
  UND_ERR_SOCKET: ['UNREACHABLE', 'closed the connection before the answer was complete'],
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: ['UNREACHABLE', 'closed the connection before the answer was complete'],
  EHOSTUNREACH: ['UNREACHABLE', 'cannot be reached: there is no route to the host'],
  ENETUNREACH: ['UNREACHABLE', 'cannot be reached: there is no route to its network'],
  ETIMEDOUT: ['TIMEOUT', 'did not answer the attempt to connect in time'],
  UND_ERR_CONNECT_TIMEOUT: ['TIMEOUT', 'did not answer the attempt to connect in time'],
  UND_ERR_HEADERS_TIMEOUT: ['TIMEOUT', 'did not begin to answer in time'],
  UND_ERR_BODY_TIMEOUT: ['TIMEOUT', 'stopped in the middle of its answer'],
  UND_ERR_HEADERS_OVERFLOW: ['TOO_LARGE', 'sent more headers than are read'],
  UND_ERR_DESTROYED: ['CANCELLED', 'was not called to the end: the server is stopping'],
  UND_ERR_CLOSED: ['CANCELLED', 'was not called: the server is stopping'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['UNREACHABLE', 'has a TLS certificate that is for another host name'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['UNREACHABLE', 'has a TLS certificate that is not trusted: it is self-signed'],
  SELF_SIGNED_CERT_IN_CHAIN: [
    'UNREACHABLE',
    'has a TLS certificate that is not trusted: it comes from a private authority',
  ],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'UNREACHABLE',
    'has a TLS certificate that is not trusted: its issuer is unknown, or the intermediate certificates are missing',
  ],
  UNABLE_TO_GET_ISSUER_CERT: ['UNREACHABLE', 'has a TLS certificate that is not trusted: its issuer is unknown'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: [
    'UNREACHABLE',
    'has a TLS certificate that is not trusted: its issuer is unknown',
  ],
  CERT_HAS_EXPIRED: ['UNREACHABLE', 'has a TLS certificate that is not trusted: it has expired'],
  CERT_NOT_YET_VALID: ['UNREACHABLE', 'has a TLS certificate that is not trusted: it is not valid yet'],
  CERT_REVOKED: ['UNREACHABLE', 'has a TLS certificate that is not trusted: it was revoked'],
};

/** For families of codes: the first pattern that matches. */
const FAMILIES: readonly (readonly [RegExp, Failure])[] = [
  [/^HPE_/, ['INVALID_RESPONSE', 'answered something that is not HTTP']],
  // Alerts of the peer about our own certificate (RFC 8446 section 6.2); OpenSSL prefixes them by version.
  [/^ERR_SSL_.*ALERT_CERTIFICATE_REQUIRED$/, ['AUTHENTICATION_FAILED', 'asks for a client certificate']],
  [/^ERR_SSL_.*ALERT_CERTIFICATE_EXPIRED$/, ['AUTHENTICATION_FAILED', 'refused the client certificate as expired']],
  [/^ERR_SSL_.*ALERT_UNKNOWN_CA$/, ['AUTHENTICATION_FAILED', 'does not trust the authority of the client certificate']],
  [
    /^ERR_SSL_.*ALERT_(BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_REVOKED|CERTIFICATE_UNKNOWN|ACCESS_DENIED)$/,
    ['AUTHENTICATION_FAILED', 'refused the client certificate'],
  ],
  [
    /^ERR_SSL_.*ALERT_HANDSHAKE_FAILURE$/,
    ['UNREACHABLE', 'refused the TLS connection: it may ask for a client certificate, or for another version of TLS'],
  ],
  [
    /^ERR_SSL_(WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST)$/,
    ['UNREACHABLE', 'does not speak TLS on this port: give an http address, or the port of https'],
  ],
  [/^(EPROTO$|ERR_SSL_|ERR_TLS_)/, ['UNREACHABLE', 'could not agree on a TLS connection']],
  [/^CERT_/, ['UNREACHABLE', 'has a TLS certificate that is not trusted']],
  [/^UND_ERR_INVALID_ARG$/, ['INVALID_INPUT', 'was not called: the request is not valid HTTP']],
  [/^(Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_|ZSTD_)/, ['INVALID_RESPONSE', 'sent a body that cannot be decompressed']],
];

/**
 * Whatever a connection failed with, in words. `target` is a host or an origin: it never holds a path, a query or
 * credentials, and neither does the message.
 */
export function toConnectorError(cause: unknown, target: string): ConnectorError {
  if (cause instanceof ConnectorError) return cause;
  const code = codeOf(cause);
  const [errorCode, words] = failureOf(code);
  const reason = code === '' ? words : `${words} (${code})`;
  return new ConnectorError(errorCode, `${target} ${reason}.`, { cause });
}

function failureOf(code: string): Failure {
  return (
    (Object.hasOwn(FAILURES, code) ? FAILURES[code] : undefined) ??
    FAMILIES.find(([pattern]) => pattern.test(code))?.[1] ?? ['UNREACHABLE', 'cannot be reached']
  );
}

/** The code of an error, or of the first attempt where several addresses were tried. */
function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  if (cause instanceof AggregateError && cause.errors.length > 0) return codeOf(cause.errors[0]);
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof errors.HTTPParserError ? 'HPE_INVALID' : '';
}
