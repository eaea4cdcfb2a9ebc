import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { TlsSettings } from '../../connectors/egress/egress.ts';
import { userError } from '../../errors.ts';
import type { PublicTls } from '../../store/tables.ts';
import { changed } from '../faults.ts';
import { checkUsable, readCertificates } from './certificates.ts';
import type { Secrets } from './kept-secrets.ts';

/** TLS settings as a caller gives them, in PEM: absent fields stay, null clears. */
export interface TlsInput {
  readonly caCertificates?: string | null | undefined;
  readonly clientCertificate?: string | null | undefined;
  readonly clientKey?: string | null | undefined;
  readonly passphrase?: string | null | undefined;
}

/** The TLS settings of a service; `secrets` (the private key and its passphrase) are plain only in memory. */
export interface StoredTls {
  readonly public: PublicTls;
  readonly secrets: Secrets;
}

/**
 * The settings after a create or update: absent input keeps the present ones, null removes them. INVALID_INPUT says in
 * words what cannot work: no PEM, a wrong passphrase, a key that belongs to another certificate, one that has expired.
 */
export function changeTls(
  current: StoredTls | null,
  input: TlsInput | null | undefined,
  now: Date,
  path: readonly string[] = ['tls'],
): StoredTls | null {
  if (input == null) return input === null ? null : current;
  const read = (name: 'caCertificates' | 'clientCertificate') =>
    changedCertificates(current?.public[name] ?? [], input[name], now, [...path, name]);
  const open = { caCertificates: read('caCertificates'), clientCertificate: read('clientCertificate') };
  const [leaf] = open.clientCertificate;
  if (leaf === undefined) {
    if (input.clientKey != null) throw needed('clientCertificate', 'The clientKey needs its clientCertificate', path);
    return open.caCertificates.length === 0 ? null : { public: open, secrets: {} };
  }
  const secrets = changedKey(current?.secrets ?? {}, input, path);
  if (!new X509Certificate(leaf).checkPrivateKey(openKey(secrets, path))) {
    throw needed('clientKey', 'The clientKey is not the key of the clientCertificate: it belongs to another one', path);
  }
  return { public: open, secrets };
}

/** As the way out takes them; null where there are none. */
export function toTlsSettings(stored: StoredTls | null): TlsSettings | null {
  if (stored === null) return null;
  const { caCertificates, clientCertificate } = stored.public;
  const { clientKey, passphrase } = stored.secrets;
  return {
    caCertificates,
    client:
      clientKey === undefined
        ? null
        : { certificate: clientCertificate.join('\n'), key: clientKey, passphrase: passphrase ?? null },
  };
}

/** Only what is sent must be valid now: a certificate that has expired meanwhile is no obstacle to other changes. */
function changedCertificates(
  current: readonly string[],
  pem: string | null | undefined,
  now: Date,
  path: readonly string[],
): readonly string[] {
  if (pem == null) return pem === null ? [] : current;
  const certificates = readCertificates(pem, path);
  for (const certificate of certificates) checkUsable(certificate, now, path);
  return certificates;
}

/** A new key comes with its own passphrase, or with none. */
function changedKey(kept: Secrets, input: TlsInput, path: readonly string[]): Secrets {
  const clientKey = input.clientKey ?? kept['clientKey'];
  if (clientKey === undefined) throw needed('clientKey', 'The clientCertificate needs its clientKey', path);
  const passphrase = changed(input.passphrase, input.clientKey == null ? (kept['passphrase'] ?? null) : null);
  return passphrase === null ? { clientKey } : { clientKey, passphrase };
}

function openKey({ clientKey = '', passphrase }: Secrets, path: readonly string[]): KeyObject {
  try {
    return createPrivateKey(passphrase === undefined ? clientKey : { key: clientKey, passphrase });
  } catch (error) {
    if (!/-----BEGIN (\w+ )*PRIVATE KEY-----/.test(clientKey)) {
      throw needed(
        'clientKey',
        'The clientKey is not a PEM private key ("-----BEGIN PRIVATE KEY-----" …)',
        path,
        error,
      );
    }
    if (!/ENCRYPTED/.test(clientKey))
      throw needed('clientKey', 'The clientKey cannot be read: it is damaged', path, error);
    const message =
      passphrase === undefined
        ? 'The clientKey is protected: its passphrase is needed'
        : 'The passphrase does not open the clientKey';
    throw needed('passphrase', message, path, error);
  }
}

function needed(name: keyof TlsInput, message: string, path: readonly string[], cause?: unknown): Error {
  return userError('INVALID_INPUT', message, [...path, name], { cause });
}
