import { z } from 'zod';
import type { ClientAuthentication, OAuth2Token } from '../../connectors/authentication/index.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import {
  deleteOAuth2Token,
  findOAuth2Token,
  type OAuth2TokenRow,
  putOAuth2Token,
} from '../../store/oauth2-token-store.ts';
import { findService } from '../../store/service-store.ts';
import { fingerprintOf } from './oauth2-settings.ts';
import { openAuthentication } from './service-secrets.ts';

/** Tokens as they are kept. */
export interface KeptToken {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly clientAuthentication: ClientAuthentication;
  readonly obtainedAt: Date;
  readonly expiresAt: Date | null;
}

/** Where the tokens of one authentication are kept. */
export interface TokenShelf {
  read(): Promise<KeptToken | null>;
  /** Puts it in the place of `before`, access token and refresh token at once; false where it is of no use any more. */
  keep(token: KeptToken, before: KeptToken | null): Promise<boolean>;
  /** Takes it away, unless another has come in its place. */
  discard(token: KeptToken): Promise<void>;
}

/** A token as it is kept; the refresh token before it stays where none came (RFC 6749 section 6). */
export function toKept(token: OAuth2Token, before: string | null, now: Date): KeptToken {
  return {
    accessToken: token.accessToken,
    refreshToken: token.refreshToken ?? before,
    clientAuthentication: token.clientAuthentication,
    obtainedAt: now,
    expiresAt: token.lifetimeMs === null ? null : new Date(now.getTime() + token.lifetimeMs),
  };
}

/** For as long as nothing is stored: lives in memory. */
export function createMemoryShelf(): TokenShelf {
  let kept: KeptToken | null = null;
  return {
    read: async () => kept,
    keep: async (token) => {
      kept = token;
      return true;
    },
    discard: async () => {
      kept = null;
    },
  };
}

const tokensSchema = z.object({ accessToken: z.string(), refreshToken: z.string().nullable() });

/**
 * The tokens of a service, sealed in its row; those of another authentication than `fingerprint` are not seen, and none
 * is written once the service has another.
 */
export function createServiceShelf(
  { database, keyring }: { readonly database: Database; readonly keyring: Keyring },
  serviceId: string,
  fingerprint: string,
): TokenShelf {
  const place = { table: 'oauth2_tokens', row: serviceId, column: 'tokens' };
  const toToken = ({ tokens, clientAuthentication, obtainedAt, expiresAt }: OAuth2TokenRow): KeptToken => ({
    ...tokensSchema.parse(JSON.parse(keyring.open(tokens, place))),
    clientAuthentication,
    obtainedAt,
    expiresAt,
  });
  const toRow = ({ accessToken, refreshToken, ...rest }: KeptToken): OAuth2TokenRow => {
    const tokens = keyring.seal(JSON.stringify({ accessToken, refreshToken }), place);
    return { serviceId, fingerprint, tokens, ...rest };
  };
  const isRowOf = (row: OAuth2TokenRow, { accessToken }: KeptToken) =>
    row.fingerprint === fingerprint && toToken(row).accessToken === accessToken;
  return {
    read: async () => {
      const row = await findOAuth2Token(database.reader, serviceId);
      return row?.fingerprint === fingerprint ? toToken(row) : null;
    },
    keep: (token, before) =>
      database.transaction(async (tx) => {
        const service = await findService(tx, serviceId);
        const authentication = service && openAuthentication(keyring, service);
        if (authentication === null || fingerprintOf(keyring, authentication) !== fingerprint) return false;
        // Dropped meanwhile, since they are not to be sent any more; or replaced by those of a new authorization.
        const row = await findOAuth2Token(tx, serviceId);
        if (before !== null && (row === null || !isRowOf(row, before))) return false;
        await putOAuth2Token(tx, toRow(token));
        return true;
      }),
    discard: (token) =>
      database.transaction(async (tx) => {
        const row = await findOAuth2Token(tx, serviceId);
        if (row !== null && isRowOf(row, token)) await deleteOAuth2Token(tx, row);
      }),
  };
}
