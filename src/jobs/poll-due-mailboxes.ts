import type { Agenda } from 'agenda';
import { LOCK_LIFETIME_MS, withLock } from './with-lock.ts';

const NAME = 'poll-due-mailboxes';
/** How often it is looked for what is due. */
const EVERY = '5 seconds';

/**
 * The one recurring job of all mailboxes: which of them are due, the triggers' table says. One job for each trigger
 * would have Agenda ask its storage once for each of them, at every scan.
 */
export function definePollDueMailboxes(
  agenda: Agenda,
  stopping: AbortSignal,
  poll: (signal: AbortSignal) => Promise<void>,
): void {
  agenda.define(NAME, (job) => withLock(job, stopping, poll), {
    concurrency: 1,
    lockLimit: 1,
    lockLifetime: LOCK_LIFETIME_MS,
  });
}

/** Keeps the turn that is stored already: a restart neither loses nor doubles one. */
export async function schedulePollDueMailboxes(agenda: Agenda): Promise<void> {
  await agenda.every(EVERY, NAME);
}
