import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../store/database.ts';
import { deleteOAuth2Renewal, findOAuth2Renewal, putOAuth2Renewal } from '../../store/oauth2-renewal-store.ts';
import { findService } from '../../store/service-store.ts';
import { isDeadHolder } from '../holder.ts';

interface Collaborators {
  readonly database: Database;
  readonly clock: () => Date;
  /** Names this process. */
  readonly holder: string;
  readonly shutdown: AbortSignal;
}

/** Longer than a renewal takes: at most four token requests of half a minute. */
const LEASE_MS = 130_000;
const POLL_MS = 50;

/**
 * Renews while no other process on the same database does: a server that rotates refresh tokens takes one that comes
 * twice for stolen, and revokes all of them (RFC 9700 section 4.14.2). What a process that died has left is taken over.
 */
export async function inTurn<Result>(
  collaborators: Collaborators,
  serviceId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const { database, holder, shutdown } = collaborators;
  while (!(await takeTurn(collaborators, serviceId))) await sleep(POLL_MS, undefined, { signal: shutdown, ref: false });
  try {
    return await work();
  } finally {
    await database.transaction((tx) => deleteOAuth2Renewal(tx, { serviceId, holder }));
  }
}

function takeTurn({ database, clock, holder }: Collaborators, serviceId: string): Promise<boolean> {
  return database.transaction(async (tx) => {
    const row = await findOAuth2Renewal(tx, serviceId);
    const isTaken = row !== null && row.expiresAt > clock() && !isDeadHolder(row.holder, holder);
    if (isTaken) return false;
    // A service that was deleted meanwhile has nobody to wait for.
    if ((await findService(tx, serviceId)) !== null) {
      await putOAuth2Renewal(tx, { serviceId, holder, expiresAt: new Date(clock().getTime() + LEASE_MS) });
    }
    return true;
  });
}
