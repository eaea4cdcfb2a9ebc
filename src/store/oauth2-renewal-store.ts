import { and, eq } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { oauth2Renewals } from './tables.ts';

/** Who renews the token of a service. */
export type OAuth2RenewalRow = typeof oauth2Renewals.$inferSelect;

/** Null where nobody does. */
export async function findOAuth2Renewal(tx: Connection, serviceId: string): Promise<OAuth2RenewalRow | null> {
  const [row] = await tx.select().from(oauth2Renewals).where(eq(oauth2Renewals.serviceId, serviceId));
  return row ?? null;
}

/** Gives it to its new holder, whoever had it. */
export async function putOAuth2Renewal(tx: Connection, row: OAuth2RenewalRow): Promise<void> {
  await tx.insert(oauth2Renewals).values(row).onConflictDoUpdate({ target: oauth2Renewals.serviceId, set: row });
}

/** Leaves it alone where somebody else has it. */
export async function deleteOAuth2Renewal(
  tx: Connection,
  { serviceId, holder }: Pick<OAuth2RenewalRow, 'serviceId' | 'holder'>,
): Promise<void> {
  await tx
    .delete(oauth2Renewals)
    .where(and(eq(oauth2Renewals.serviceId, serviceId), eq(oauth2Renewals.holder, holder)));
}
