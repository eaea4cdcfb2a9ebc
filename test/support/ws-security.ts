import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WsSecurityConfig } from '../../src/connectors/authentication/authentication.ts';

/** The PEM file of a certificate of RSA, whose key signs messages. */
export const SIGNER_FILE = join(import.meta.dirname, '../fixtures/tls/signer.cert.pem');
export const SIGNER_CERTIFICATE = readFileSync(SIGNER_FILE, 'utf8');
export const SIGNER_KEY = readFileSync(join(import.meta.dirname, '../fixtures/tls/signer.key.pem'), 'utf8');

/** With characters that XML must escape. */
export const PASSWORD = 'p<ä&ss]]>';

/** A UsernameToken of the user `ann`. */
export function usernameToken(
  passwordType: 'TEXT' | 'DIGEST',
  password: string = PASSWORD,
): NonNullable<WsSecurityConfig['usernameToken']> {
  return { username: 'ann', password, passwordType };
}

/** A signature by the signer. */
export const SIGNATURE: NonNullable<WsSecurityConfig['signature']> = {
  certificate: SIGNER_CERTIFICATE,
  privateKey: SIGNER_KEY,
  passphrase: null,
  algorithm: 'RSA_SHA256',
  parts: ['BODY', 'TIMESTAMP'],
};

/** WS-Security as a service would have it that says nothing else. */
export function wsSecurity(changes: Partial<WsSecurityConfig>): WsSecurityConfig {
  return {
    kind: 'WS_SECURITY',
    usernameToken: null,
    signature: null,
    timestampSeconds: 300,
    mustUnderstand: true,
    actor: null,
    ...changes,
  };
}
