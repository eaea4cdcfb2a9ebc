import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../errors.ts';

/** Where a ciphertext lives. Bound to it as associated data: one moved to another row or column does not open. */
export interface SecretPlace {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** Encrypts what must not be readable in the database (AES-256-GCM, NIST SP 800-38D). */
export interface Keyring {
  /** `v1.<key id>.<nonce>.<ciphertext and tag>`, base64url. */
  seal(plaintext: string, place: SecretPlace): string;
  /** Throws AppError SECRET_KEY_MISMATCH where another key sealed it, or it was tampered with. */
  open(sealed: string, place: SecretPlace): string;
  /** True where the key that sealed this is at hand. */
  canOpen(sealed: string): boolean;
  /** A keyed digest (HMAC-SHA-256, hex), for comparing and for signing what only we may have made. */
  digest(purpose: string, text: string): string;
}

const VERSION = 'v1';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const KEY_FILE = 'secret.key';

/** The key file of the data directory: made, readable by its owner only, at the first start. */
export function readOrCreateKeyFile(dataDir: string): Buffer {
  const file = join(dataDir, KEY_FILE);
  try {
    // `wx` fails where the file exists: two first starts at once agree on one key.
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length === KEY_BYTES) return key;
  throw new AppError(
    'SECRET_KEY_INVALID',
    `${file} does not hold a key of ${KEY_BYTES} bytes in base64: restore it from a backup`,
  );
}

/** `key` is 32 bytes. The key id is the beginning of its SHA-256. */
export function createKeyring(key: Buffer): Keyring {
  const keyId = createHash('sha256').update(key).digest('hex').slice(0, 8);
  const digestKey = Buffer.from(hkdfSync('sha256', key, '', 'passerelle digest', KEY_BYTES));
  return {
    seal: (plaintext, place) => seal(key, keyId, plaintext, place),
    open: (sealed, place) => open(key, keyId, sealed, place),
    canOpen: (sealed) => sealed.split('.')[1] === keyId,
    digest: (purpose, text) => createHmac('sha256', digestKey).update(`${purpose}\0${text}`).digest('hex'),
  };
}

function seal(key: Buffer, keyId: string, plaintext: string, place: SecretPlace): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associatedData(place));
  const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [VERSION, keyId, nonce.toString('base64url'), sealed.toString('base64url')].join('.');
}

function open(key: Buffer, keyId: string, sealed: string, place: SecretPlace): string {
  const [version, sealedBy, nonce, bytes] = sealed.split('.');
  if (version !== VERSION || sealedBy !== keyId || nonce === undefined || bytes === undefined) throw mismatch();
  const content = Buffer.from(bytes, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'))
    .setAAD(associatedData(place))
    .setAuthTag(content.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(content.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch (error) {
    throw mismatch(error);
  }
}

function associatedData(place: SecretPlace): Buffer {
  return Buffer.from(JSON.stringify([place.table, place.row, place.column]));
}

function mismatch(cause?: unknown): AppError {
  return new AppError(
    'SECRET_KEY_MISMATCH',
    'A stored secret cannot be opened with the present key: start with the PASSERELLE_SECRET_KEY (or the secret.key file) that it was stored with, or send the secret again',
    { cause },
  );
}
