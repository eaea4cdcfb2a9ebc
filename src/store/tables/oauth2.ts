import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { services } from './services.ts';

/** The access token that the calls of a service bear at present; it goes with its service. */
export const oauth2Tokens = sqliteTable('oauth2_tokens', {
  serviceId: text('service_id')
    .primaryKey()
    .references(() => services.id, { onDelete: 'cascade' }),
  /** A digest of the authentication that the token was obtained with: of no use for another. */
  fingerprint: text('fingerprint').notNull(),
  /** Ciphertext of a JSON object: the access token, and the refresh token where there is one. */
  tokens: text('tokens').notNull(),
  /** How the client proved who it is. */
  clientAuthentication: text('client_authentication', { enum: ['BASIC', 'POST', 'NONE'] }).notNull(),
  obtainedAt: integer('obtained_at', { mode: 'timestamp_ms' }).notNull(),
  /** Null where the server did not say. */
  expiresAt: integer('expires_at', { mode: 'timestamp_ms' }),
});

/** Which process renews the token of a service at present; the others wait for what it gets. */
export const oauth2Renewals = sqliteTable('oauth2_renewals', {
  serviceId: text('service_id')
    .primaryKey()
    .references(() => services.id, { onDelete: 'cascade' }),
  holder: text('holder').notNull(),
  /** When it is over, whatever has become of its holder. */
  expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
});

/** Authorizations that a person has been sent to give, until they come back or it is too late. */
export const oauth2Authorizations = sqliteTable('oauth2_authorizations', {
  /** A keyed digest of the state parameter, which itself is known to the browser only. */
  state: text('state').primaryKey(),
  serviceId: text('service_id')
    .notNull()
    .references(() => services.id, { onDelete: 'cascade' }),
  /** A digest of the authentication that was to be authorized. */
  fingerprint: text('fingerprint').notNull(),
  redirectUri: text('redirect_uri').notNull(),
  /** Ciphertext of the PKCE code verifier. */
  codeVerifier: text('code_verifier').notNull(),
  expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
});
