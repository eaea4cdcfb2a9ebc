import { createHmac, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { ConnectorError } from '../../errors.ts';
import type { OAuth1Config } from './authentication.ts';
import { percentEncode } from './oauth1-base-string.ts';

/** What the secrets are as the key of HMAC, and as the signature of PLAINTEXT (RFC 5849 sections 3.4.2 and 3.4.4). */
export function sharedSecretKey(consumerSecret: string, tokenSecret: string | null): string {
  return `${percentEncode(consumerSecret)}&${percentEncode(tokenSecret ?? '')}`;
}

/** How a signature base string is signed (RFC 5849 sections 3.4.2 to 3.4.4, and with newer hashes alike). */
export function createSigner(config: OAuth1Config): (baseString: string) => string {
  const { signatureMethod, consumerSecret, tokenSecret } = config;
  const [family, hash = ''] = signatureMethod.toLowerCase().split('_');
  if (family === 'rsa') {
    const key = readRsaKey(config.privateKey ?? '');
    return (baseString) => sign(hash, Buffer.from(baseString, 'ascii'), key).toString('base64');
  }
  const key = sharedSecretKey(consumerSecret, tokenSecret);
  if (family === 'plaintext') return () => key;
  return (baseString) => createHmac(hash, key).update(baseString).digest('base64');
}

function readRsaKey(pem: string): KeyObject {
  const key = parseKey(pem);
  if (key.asymmetricKeyType === 'rsa') return key;
  throw refusal(`The private key of OAuth 1.0 is an RSA key, not one of ${key.asymmetricKeyType ?? 'another kind'}.`);
}

function parseKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    const isEncrypted = /ENCRYPTED/.test(pem);
    throw refusal(
      isEncrypted
        ? 'The private key of OAuth 1.0 is protected by a passphrase: give it decrypted (openssl pkey -in key.pem).'
        : 'The private key of OAuth 1.0 is not a PEM private key ("-----BEGIN PRIVATE KEY-----" …).',
      error,
    );
  }
}

function refusal(message: string, cause?: unknown): ConnectorError {
  return new ConnectorError('INVALID_INPUT', message, { cause });
}
