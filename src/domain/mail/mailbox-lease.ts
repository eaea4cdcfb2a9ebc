import type { Connection, Database } from '../../store/database.ts';
import { deleteLease, findLease, type LeaseRow, putLease, renewLease } from '../../store/lease-store.ts';
import { isDeadHolder } from '../holder.ts';
import { LeaseLost } from './poll-errors.ts';

/** A lease that is not renewed is over after this. */
const LEASE_MS = 10_000;
const RENEW_MS = 3_000;
/** With the power, whoever held a lease is gone as well. */
const RELAXED = { relaxed: true };

/** A folder of a mailbox: what is polled as one, and leased. */
export interface MailboxPlace {
  readonly serviceId: string;
  readonly folder: string;
}

interface LeaseCollaborators {
  readonly database: Database;
  readonly clock: () => Date;
  /** Names this server process. */
  readonly holder: string;
}

/**
 * The right to poll one folder of one service, held by one of the servers on the database. It is renewed while it is
 * held; `lost` is aborted when another server has taken it.
 */
export class MailboxLease implements AsyncDisposable {
  readonly #collaborators: LeaseCollaborators;
  readonly #place: MailboxPlace;
  readonly #lost = new AbortController();
  readonly #timer: NodeJS.Timeout;

  private constructor(collaborators: LeaseCollaborators, place: MailboxPlace) {
    this.#collaborators = collaborators;
    this.#place = place;
    this.#timer = setInterval(() => void this.#renew(), RENEW_MS);
    this.#timer.unref();
  }

  /** Takes the lease; null where another living server has it. One that a dead process left is taken over. */
  static async take(collaborators: LeaseCollaborators, place: MailboxPlace): Promise<MailboxLease | null> {
    const { database, clock, holder } = collaborators;
    const taken = await database.transaction(async (tx) => {
      const current = await findLease(tx, place.serviceId, place.folder);
      if (current !== null && isHeldElsewhere(current, holder, clock())) return false;
      await putLease(tx, { ...place, holder, expiresAt: expiryAt(clock()) });
      return true;
    }, RELAXED);
    return taken ? new MailboxLease(collaborators, place) : null;
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Throws LeaseLost, inside the transaction that is about to rely on the lease, when another server has taken it. */
  async assertHeld(tx: Connection): Promise<void> {
    const current = await findLease(tx, this.#place.serviceId, this.#place.folder);
    if (current?.holder !== this.#collaborators.holder) throw new LeaseLost('Another server has taken the lease');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    const { database, holder } = this.#collaborators;
    await database.transaction((tx) => deleteLease(tx, { ...this.#place, holder }), RELAXED);
  }

  async #renew(): Promise<void> {
    const { database, clock, holder } = this.#collaborators;
    try {
      const row: LeaseRow = { ...this.#place, holder, expiresAt: expiryAt(clock()) };
      const isRenewed = await database.transaction((tx) => renewLease(tx, row), RELAXED);
      if (!isRenewed) this.#lost.abort(new LeaseLost('Another server has taken the lease'));
    } catch {
      // The database is busy or closing: the next start asserts the lease in its own transaction.
    }
  }
}

function isHeldElsewhere(lease: LeaseRow, self: string, now: Date): boolean {
  if (lease.holder === self || isDeadHolder(lease.holder, self)) return false;
  const leftMs = lease.expiresAt.getTime() - now.getTime();
  // More than a whole lease left: the clock was set back since.
  return leftMs > 0 && leftMs <= LEASE_MS;
}

function expiryAt(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS);
}
