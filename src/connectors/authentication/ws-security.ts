import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { ConnectorError } from '../../errors.ts';
import type { Authenticate, WsSecurityConfig } from './authentication.ts';

/** With what messages are signed. */
export interface SigningCertificate {
  readonly key: KeyObject;
  readonly certificate: X509Certificate;
}

/**
 * The certificate and key of WS-Security; null where it signs nothing. Throws ConnectorError INVALID_INPUT where they cannot be
 * read, do not belong together, or are not of RSA.
 */
export function readSigningCertificate({ signature }: WsSecurityConfig): SigningCertificate | null {
  if (signature === null) return null;
  const certificate = readCertificate(signature.certificate);
  const key = readKey(signature.privateKey, signature.passphrase);
  if (key.asymmetricKeyType !== 'rsa') {
    throw refusal(`Messages are signed with an RSA key, not one of ${key.asymmetricKeyType ?? 'another kind'}.`);
  }
  if (!certificate.checkPrivateKey(key)) {
    throw refusal('The privateKey is not the key of the certificate: it belongs to another one.');
  }
  return { key, certificate };
}

/** WS-Security is part of the SOAP message, so no HTTP request can be signed with it. Throws as `readSigningCertificate`. */
export function wsSecurity(config: WsSecurityConfig): Authenticate {
  readSigningCertificate(config);
  return () =>
    Promise.reject(new ConnectorError('UNSUPPORTED', 'WS-Security authenticates the calls of SOAP services only.'));
}

function readCertificate(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch (cause) {
    throw refusal('The certificate is no PEM certificate ("-----BEGIN CERTIFICATE-----" …).', cause);
  }
}

function readKey(pem: string, passphrase: string | null): KeyObject {
  try {
    return createPrivateKey(passphrase === null ? pem : { key: pem, passphrase });
  } catch (cause) {
    if (!/ENCRYPTED/.test(pem)) {
      throw refusal('The privateKey is no PEM private key ("-----BEGIN PRIVATE KEY-----" …), or damaged.', cause);
    }
    const message =
      passphrase === null
        ? 'The privateKey is protected: its passphrase is needed.'
        : 'The passphrase does not open the privateKey.';
    throw refusal(message, cause);
  }
}

function refusal(message: string, cause?: unknown): ConnectorError {
  return new ConnectorError('INVALID_INPUT', message, { cause });
}
