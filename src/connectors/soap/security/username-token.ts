import { createHash } from 'node:crypto';
import type { WsSecurityConfig } from '../../authentication/authentication.ts';
import { escapeText } from '../call/xml-text.ts';
import { BASE64_BINARY, PASSWORD_TYPES } from './security-names.ts';

/** What differs from message to message. */
export interface TokenOccasion {
  /** Sixteen random bytes. */
  readonly nonce: Uint8Array;
  /** As it is written. */
  readonly created: string;
  /** The wsu:Id of the token. */
  readonly id: string;
}

/** A token as it is written, and what of it is as good as the password for whoever wants to guess it. */
export interface WrittenToken {
  readonly xml: string;
  readonly derivedSecrets: readonly string[];
}

/**
 * A UsernameToken (Web Services Security UsernameToken Profile 1.1, section 3.1), with nonce and creation time; the prefixes
 * `wsse` and `wsu` stand for their namespaces.
 */
export function writeUsernameToken(
  token: NonNullable<WsSecurityConfig['usernameToken']>,
  { nonce, created, id }: TokenOccasion,
): WrittenToken {
  const nonceText = Buffer.from(nonce).toString('base64');
  const isDigest = token.passwordType === 'DIGEST';
  const password = isDigest ? passwordDigest(nonce, created, token.password) : token.password;
  const xml =
    `<wsse:UsernameToken wsu:Id="${id}"><wsse:Username>${escapeText(token.username)}</wsse:Username>` +
    `<wsse:Password Type="${PASSWORD_TYPES[token.passwordType]}">${escapeText(password)}</wsse:Password>` +
    `<wsse:Nonce EncodingType="${BASE64_BINARY}">${nonceText}</wsse:Nonce><wsu:Created>${created}</wsu:Created></wsse:UsernameToken>`;
  return { xml, derivedSecrets: isDigest ? [password, nonceText] : [] };
}

/** Base64 of SHA-1 over nonce, creation time and password. */
function passwordDigest(nonce: Uint8Array, created: string, password: string): string {
  return createHash('sha1').update(nonce).update(created, 'utf8').update(password, 'utf8').digest('base64');
}
