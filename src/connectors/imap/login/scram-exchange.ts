import { createHash, createHmac, pbkdf2, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { ConnectorError } from '../../../errors.ts';

export type ScramHash = 'sha256' | 'sha1';

const KEY_BYTES: Readonly<Record<ScramHash, number>> = { sha256: 32, sha1: 20 };
/** RFC 7677 section 4 asks for 4,096 at least; a server that asks for more than this would only keep us busy. */
const MOST_ITERATIONS = 1_000_000;

const deriveKey = promisify(pbkdf2);

/**
 * The client's side of one login with SCRAM (RFC 5802, RFC 7677), without channel binding: the password is proven and not
 * sent, and the server proves that it knows it too. Messages are plain, not in base64.
 */
export class ScramExchange {
  readonly #hash: ScramHash;
  readonly #password: string;
  readonly #nonce: string;
  readonly #firstBare: string;
  #serverSignature: Buffer | null = null;

  /** `nonce` is random, printable and without a comma. */
  constructor(hash: ScramHash, username: string, password: string, nonce: string) {
    this.#hash = hash;
    this.#password = password.normalize('NFKC');
    this.#nonce = nonce;
    this.#firstBare = `n=${saslName(username.normalize('NFKC'))},r=${nonce}`;
  }

  /** The client-first-message. */
  first(): string {
    return `n,,${this.#firstBare}`;
  }

  /** The client-final-message for a server-first-message. Throws INVALID_RESPONSE for one that is none, or not for us. */
  async final(serverFirst: string): Promise<string> {
    const { nonce, salt, iterations } = this.#read(serverFirst);
    const salted = await deriveKey(this.#password, salt, iterations, KEY_BYTES[this.#hash], this.#hash);
    const clientKey = this.#hmac(salted, 'Client Key');
    const storedKey = createHash(this.#hash).update(clientKey).digest();
    // `biws` is `n,,`: no channel binding.
    const withoutProof = `c=biws,r=${nonce}`;
    const signed = `${this.#firstBare},${serverFirst},${withoutProof}`;
    const signature = this.#hmac(storedKey, signed);
    this.#serverSignature = this.#hmac(this.#hmac(salted, 'Server Key'), signed);
    const proof = Buffer.from(clientKey.map((byte, index) => byte ^ (signature[index] ?? 0)));
    return `${withoutProof},p=${proof.toString('base64')}`;
  }

  /** Whether a server-final-message proves that the server knows the password. */
  isProof(serverFinal: string): boolean {
    const given = Buffer.from(attributes(serverFinal).get('v') ?? '', 'base64');
    const wanted = this.#serverSignature;
    return wanted !== null && given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  #read(serverFirst: string): { readonly nonce: string; readonly salt: Buffer; readonly iterations: number } {
    const given = attributes(serverFirst);
    const nonce = given.get('r') ?? '';
    const salt = Buffer.from(given.get('s') ?? '', 'base64');
    const iterations = Number(given.get('i'));
    const isOurs = nonce.startsWith(this.#nonce) && nonce.length > this.#nonce.length;
    if (isOurs && salt.length > 0 && Number.isInteger(iterations) && iterations > 0 && iterations <= MOST_ITERATIONS)
      return { nonce, salt, iterations };
    throw new ConnectorError('INVALID_RESPONSE', 'The mail server does not keep to SCRAM (RFC 5802)');
  }

  #hmac(key: Buffer, text: string): Buffer {
    return createHmac(this.#hash, key).update(text).digest();
  }
}

function attributes(message: string): ReadonlyMap<string, string> {
  return new Map(message.split(',').map((attribute) => [attribute.slice(0, 1), attribute.slice(2)]));
}

/** RFC 5802 section 5.1. */
function saslName(name: string): string {
  return name.replaceAll('=', '=3D').replaceAll(',', '=2C');
}
