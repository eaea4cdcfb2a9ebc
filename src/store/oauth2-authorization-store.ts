import { eq, lte } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { oauth2Authorizations } from './tables.ts';

/** An authorization that somebody was sent to give. */
export type OAuth2AuthorizationRow = typeof oauth2Authorizations.$inferSelect;

export async function insertOAuth2Authorization(tx: Connection, row: OAuth2AuthorizationRow): Promise<void> {
  await tx.insert(oauth2Authorizations).values(row);
}

/** Takes it away and answers it: whoever comes second gets null. */
export async function takeOAuth2Authorization(tx: Connection, state: string): Promise<OAuth2AuthorizationRow | null> {
  const [row] = await tx.delete(oauth2Authorizations).where(eq(oauth2Authorizations.state, state)).returning();
  return row ?? null;
}

export async function deleteExpiredOAuth2Authorizations(tx: Connection, now: Date): Promise<void> {
  await tx.delete(oauth2Authorizations).where(lte(oauth2Authorizations.expiresAt, now));
}
