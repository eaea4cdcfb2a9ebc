import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './database.ts';

/** The elements that may be signed, so that xmlsec1 knows their identifiers. */
const SIGNED = [
  'http://schemas.xmlsoap.org/soap/envelope/:Body',
  'http://www.w3.org/2003/05/soap-envelope:Body',
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd:Timestamp',
  'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd:UsernameToken',
];

/** Why xmlsec1 is not there; null where it is. */
export function xmlsecMissing(): string | null {
  return spawnSync('xmlsec1', ['--version']).status === 0 ? null : 'xmlsec1 is not installed (apt-get install xmlsec1)';
}

/** Whether the signature of a message is that of the certificate (a PEM file), as xmlsec1 sees it, and over how many references. */
export function verifyMessage(
  message: string,
  certificateFile: string,
): { readonly valid: boolean; readonly said: string } {
  const file = join(temporaryFolder(), 'message.xml');
  writeFileSync(file, message);
  const ids = SIGNED.flatMap((element) => ['--id-attr:Id', element]);
  const keys = ['--pubkey-cert-pem', certificateFile, '--enabled-key-data', 'key-name,rsa,x509', ...laxKeySearch()];
  const { status, stderr } = spawnSync('xmlsec1', ['--verify', ...keys, ...ids, file], { encoding: 'utf8' });
  return { valid: status === 0, said: stderr };
}

/** From 1.3 on, a key is taken only where the message names it, unless it is asked to. */
function laxKeySearch(): readonly string[] {
  const { stdout } = spawnSync('xmlsec1', ['--version'], { encoding: 'utf8' });
  return /\b1\.[012]\./.test(stdout) ? [] : ['--lax-key-search'];
}
