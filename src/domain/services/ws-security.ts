import type { WsSecurityConfig } from '../../connectors/authentication/authentication.ts';
import type { PublicAuthentication } from '../../store/tables.ts';
import type { WsSecurityInput } from './authentication-input.ts';
import { readCertificates } from './certificates.ts';
import type { KeptSecrets, Secrets } from './kept-secrets.ts';

type PublicWsSecurity = Extract<PublicAuthentication, { readonly kind: 'WS_SECURITY' }>;

const LONGEST_SECONDS = 24 * 60 * 60;

/** What of WS-Security is stored in the open; its secrets go to `secrets` with what is wrong with them. */
export function readWsSecurity(
  input: WsSecurityInput,
  secrets: KeptSecrets,
  path: readonly string[],
): PublicWsSecurity {
  const { passwordType, signatureAlgorithm, mustUnderstand } = input;
  const certificate = readCertificate(input, secrets, path);
  const timestampSeconds = readTimestamp(input, secrets);
  const username = readUsername(input, secrets);
  if (username === null && certificate === null && timestampSeconds === null) {
    secrets.refuse('WS-Security needs a username, a certificate or a timestamp', 'username');
  }
  const signedParts = [...new Set(input.signedParts)];
  if (certificate !== null && !signedParts.some((part) => part !== 'USERNAME_TOKEN' || username !== null)) {
    secrets.refuse('At least one part that each message has is to be signed', 'signedParts');
  }
  for (const name of ['username', 'password', 'actor'] as const) refuseForeign(input[name], secrets, name);
  const actor = input.actor ?? null;
  const signature = { certificate, signatureAlgorithm, signedParts };
  return { kind: 'WS_SECURITY', username, passwordType, ...signature, timestampSeconds, mustUnderstand, actor };
}

function readUsername({ username = null, password }: WsSecurityInput, secrets: KeptSecrets): string | null {
  if (username === '') secrets.refuse('A user name is needed, or none at all', 'username');
  if (username !== null) secrets.need('password', password);
  else if (password != null) secrets.refuse('The password needs its username', 'username');
  return username;
}

function readCertificate(input: WsSecurityInput, secrets: KeptSecrets, path: readonly string[]): string | null {
  if (input.certificate == null) {
    if (input.privateKey != null) secrets.refuse('The privateKey needs its certificate', 'certificate');
    return null;
  }
  const [certificate = null] = readCertificates(input.certificate, [...path, 'certificate']);
  secrets.need('privateKey', input.privateKey, 'The certificate needs its privateKey, in PEM');
  // A new key comes with its own passphrase, or with none.
  secrets.take('passphrase', input.privateKey == null ? input.passphrase : (input.passphrase ?? null));
  return certificate;
}

function readTimestamp({ timestampSeconds = null }: WsSecurityInput, secrets: KeptSecrets): number | null {
  if (timestampSeconds !== null && (timestampSeconds < 1 || timestampSeconds > LONGEST_SECONDS)) {
    secrets.refuse(`A message is good for 1 to ${LONGEST_SECONDS} seconds`, 'timestampSeconds');
  }
  return timestampSeconds;
}

/** As the connector takes it. What has a fixed set of values was checked when it was stored. */
export function toWsSecurityConfig(open: PublicWsSecurity, secrets: Secrets): WsSecurityConfig {
  const { username, certificate, timestampSeconds, mustUnderstand, actor } = open;
  return {
    kind: open.kind,
    usernameToken:
      username === null
        ? null
        : {
            username,
            password: secrets['password'] ?? '',
            passwordType: open.passwordType as NonNullable<WsSecurityConfig['usernameToken']>['passwordType'],
          },
    signature:
      certificate === null
        ? null
        : {
            certificate,
            privateKey: secrets['privateKey'] ?? '',
            passphrase: secrets['passphrase'] ?? null,
            algorithm: open.signatureAlgorithm as NonNullable<WsSecurityConfig['signature']>['algorithm'],
            parts: open.signedParts as NonNullable<WsSecurityConfig['signature']>['parts'],
          },
    timestampSeconds,
    mustUnderstand,
    actor,
  };
}

/** XML 1.0 section 2.2, Char. */
function refuseForeign(text: string | null | undefined, secrets: KeptSecrets, name: string): void {
  if (text != null && /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(text)) {
    secrets.refuse(`The ${name} has a character that XML cannot carry`, name);
  }
}
