import type { ImapFlowError } from 'imapflow';
import { z } from 'zod';
import { ConnectorError } from '../../errors.ts';

/** Certificates that Node does not accept, by the code of its error. */
const CERTIFICATE_CODES = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_UNTRUSTED',
  'CERT_REJECTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const TIMEOUT_CODES = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT', 'ETIMEOUT', 'ETIMEDOUT']);

const CONNECTION_CODES = new Set([
  'NoConnection',
  'EConnectionClosed',
  'StateLogout',
  'ClosedAfterConnectText',
  'ClosedAfterConnectTLS',
  'NoMailboxSelected',
  'STARTTLS_INJECTION',
]);

/** A value that we gave and that cannot be put into a command, such as a folder name with a line end. */
const INPUT_CODES = new Set(['InvalidStringValue', 'InvalidTokenValue', 'InvalidTextValue', 'InvalidSequenceSet']);

/** A login that failed for a reason that passes by itself (RFC 5530): it says nothing about the credentials. */
const PASSING_LOGIN_CODES = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG']);

/** What a server refuses at a login. */
export type CredentialWords = 'the user name or the password' | 'the access token';

/** RFC 7628 section 3.2.2, and what XOAUTH2 has in its place. */
const tokenErrorSchema = z.object({ status: z.coerce.string().optional(), scope: z.string().optional() });

/**
 * What a failure of imapflow, the socket or TLS means to a person. `target` is host:port, `action` a verb phrase such as
 * `open the folder Done`. No message holds what we sent, so none holds a password.
 */
export function toConnectorError(
  error: unknown,
  target: string,
  action: string,
  credentials: CredentialWords = 'the user name or the password',
): ConnectorError {
  if (error instanceof ConnectorError) return error;
  // imapflow adds these fields to what it throws, and Node `code`; all of them may be absent.
  const failure: ImapFlowError = error instanceof Error ? (error as ImapFlowError) : new Error(String(error));
  return (
    fromLogin(failure, target, credentials) ?? fromCode(failure, target, action) ?? fromAnswer(failure, target, action)
  );
}

const NOT_CONNECTED = /authenticated but not connected/i;

function fromLogin(failure: ImapFlowError, target: string, credentials: CredentialWords): ConnectorError | null {
  if (failure.message === 'Login is disabled' || failure.serverResponseCode === 'PRIVACYREQUIRED') {
    const advice = 'it asks for an encrypted connection (STARTTLS or TLS)';
    return new ConnectorError('UNSUPPORTED', `${target} takes no password as it is configured: ${advice}`, {
      cause: failure,
    });
  }
  if (/authentication (mechanism|method)$/.test(failure.message)) {
    return new ConnectorError('UNSUPPORTED', `${target} offers no login with ${NEEDED[credentials]}`, {
      cause: failure,
    });
  }
  if (!failure.authenticationFailed) return null;
  const said = serverText(failure);
  const passing = PASSING_LOGIN_CODES.has(failure.serverResponseCode ?? '') || NOT_CONNECTED.test(said);
  if (passing)
    return new ConnectorError('UNREACHABLE', `${target} takes no logins for now: ${said}`, { cause: failure });
  const { data: detail } = tokenErrorSchema.safeParse(failure.oauthError);
  const message = `${target} refused ${credentials}: ${said}${ADVICE[credentials]}`;
  return new ConnectorError('AUTHENTICATION_FAILED', message, { cause: failure, detail });
}

const NEEDED: Readonly<Record<CredentialWords, string>> = {
  'the user name or the password': 'a password (PLAIN, LOGIN, SCRAM-SHA-256, SCRAM-SHA-1 or the command LOGIN)',
  'the access token': 'OAuth 2.0 (OAUTHBEARER or XOAUTH2)',
};

const ADVICE: Readonly<Record<CredentialWords, string>> = {
  'the user name or the password': '',
  'the access token': '. Is the client allowed to open this mailbox, and does it ask for the scope of IMAP',
};

function fromCode(failure: ImapFlowError, target: string, action: string): ConnectorError | null {
  const code = failure.code ?? '';
  const options = { cause: failure };
  if (CERTIFICATE_CODES.has(code)) {
    return new ConnectorError(
      'UNREACHABLE',
      `The certificate of ${target} is not trusted: ${failure.message} (${code}). The authority of a private one goes into tls.caCertificates`,
      options,
    );
  }
  if (/^ERR_SSL_.*ALERT.*(CERTIFICATE|UNKNOWN_CA)/.test(code)) {
    const advice = 'it asks for one that it knows: tls.clientCertificate';
    return new ConnectorError('UNREACHABLE', `${target} does not take our certificate (${code}): ${advice}`, options);
  }
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO') {
    const advice = 'it may expect STARTTLS or no encryption on this port';
    return new ConnectorError('UNREACHABLE', `${target} does not speak TLS as expected (${code}): ${advice}`, options);
  }
  if (TIMEOUT_CODES.has(code))
    return new ConnectorError('TIMEOUT', `${target} did not answer in time: ${failure.message}`, options);
  if (CONNECTION_CODES.has(code) || 'syscall' in failure) {
    const reason = failure.reason ?? failure.message;
    return new ConnectorError('UNREACHABLE', `The connection to ${target} failed: ${reason}`, options);
  }
  if (INPUT_CODES.has(code))
    return new ConnectorError('INVALID_INPUT', `Cannot ${action}: ${failure.message}`, options);
  if (failure.tlsFailed) return new ConnectorError('UNSUPPORTED', `${target}: ${failure.message}`, options);
  return null;
}

function fromAnswer(failure: ImapFlowError, target: string, action: string): ConnectorError {
  if (failure.mailboxMissing || failure.code === 'NotFound') {
    return new ConnectorError('MAILBOX_REFUSED', `Cannot ${action}: there is no such folder`, { cause: failure });
  }
  const isRefused = failure.responseStatus === 'NO' || failure.responseStatus === 'BAD';
  // Exchange, of too many connections: the login goes through, and what comes first after it does not.
  if (isRefused && NOT_CONNECTED.test(serverText(failure)))
    return new ConnectorError('UNREACHABLE', `${target} takes no commands for now: ${serverText(failure)}`, {
      cause: failure,
    });
  if (isRefused) {
    return new ConnectorError('MAILBOX_REFUSED', `${target} refused to ${action}: ${serverText(failure)}`, {
      cause: failure,
    });
  }
  const message = `Could not ${action}: ${target} sent something that cannot be understood (${failure.message})`;
  return new ConnectorError('INVALID_RESPONSE', message, { cause: failure });
}

/** What the server said, without its statistics. */
function serverText(failure: ImapFlowError): string {
  const text = failure.responseText ?? (typeof failure.response === 'string' ? failure.response : failure.message);
  return text.replace(/^\S+ (NO|BAD) /, '').replace(/ \([\d.]+ \+ [\d.]+( \+ [\d.]+)? secs\)\.?$/, '');
}
