import { and, eq, ne } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { oauth2Tokens } from './tables.ts';

/** The present tokens of a service, sealed. */
export type OAuth2TokenRow = typeof oauth2Tokens.$inferSelect;

/** Null where there is none. */
export async function findOAuth2Token(connection: Connection, serviceId: string): Promise<OAuth2TokenRow | null> {
  const [row] = await connection.select().from(oauth2Tokens).where(eq(oauth2Tokens.serviceId, serviceId));
  return row ?? null;
}

/** Puts the row in the place of the one before it. */
export async function putOAuth2Token(tx: Connection, row: OAuth2TokenRow): Promise<void> {
  await tx.insert(oauth2Tokens).values(row).onConflictDoUpdate({ target: oauth2Tokens.serviceId, set: row });
}

/** Deletes exactly this row: one that was written meanwhile stays. */
export async function deleteOAuth2Token(tx: Connection, { serviceId, tokens }: OAuth2TokenRow): Promise<void> {
  await tx.delete(oauth2Tokens).where(and(eq(oauth2Tokens.serviceId, serviceId), eq(oauth2Tokens.tokens, tokens)));
}

/** Deletes the tokens of a service, unless they were obtained with this authentication; null: whatever they are. */
export async function deleteOtherOAuth2Tokens(
  tx: Connection,
  serviceId: string,
  fingerprint: string | null,
): Promise<void> {
  const isOther = fingerprint === null ? undefined : ne(oauth2Tokens.fingerprint, fingerprint);
  await tx.delete(oauth2Tokens).where(and(eq(oauth2Tokens.serviceId, serviceId), isOther));
}
