import { Agenda, type AgendaBackend, InMemoryNotificationChannel } from 'agenda';
import { isDeadHolder, newHolder } from '../domain/holder.ts';
import type { JobQueue } from '../domain/job-queue.ts';
import type { Logger } from '../logger.ts';
import { definePollDueMailboxes, schedulePollDueMailboxes } from './poll-due-mailboxes.ts';
import { definePurgeRuns, schedulePurgeRuns } from './purge-runs.ts';
import { defineRunTest, enqueueRunTest } from './run-test.ts';
import { Running } from './running.ts';
import { LOCK_LIFETIME_MS } from './with-lock.ts';

/** What the jobs need: a connected storage, and the work of the domain. */
export interface JobsOptions {
  /** As `createJobsBackend` answers it: connected, since a failure to connect would be nobody's rejection. */
  readonly backend: {
    readonly agenda: AgendaBackend;
    readonly releaseLocks?: (isOver: (lockedBy: string) => boolean) => Promise<void>;
    close(): Promise<void>;
  };
  readonly logger: Logger;
  /** Polls the mailboxes that are due. A rejection is logged; the next turn comes all the same. */
  readonly pollDueMailboxes: (signal: AbortSignal) => Promise<void>;
  /** Removes runs that are not to be kept any longer. A rejection is logged. */
  readonly purgeRuns: (signal: AbortSignal) => Promise<void>;
  /** Runs a queued test run; called again for one that a crash has cut off. */
  readonly runTest: (id: string, signal: AbortSignal) => Promise<void>;
}

/** The clock of the server: it says when; that nothing happens twice, the database decides. */
export interface Jobs extends JobQueue {
  /** Frees what a dead process had locked, and begins. Test runs may be queued before. */
  start(): Promise<void>;
  /**
   * Takes nothing new, gives what runs so long to finish (3 s where nothing is said), aborts the rest, leaves no lock
   * behind and closes the backend. Timers of Agenda's own may keep the event loop busy for some seconds more.
   */
  stop(graceMs?: number): Promise<void>;
}

const SCAN_MS = 2_000;
const GRACE_MS = 3_000;
/** How long aborted work may take to notice. */
const ABORT_MS = 2_000;

export function createJobs({ backend, logger, pollDueMailboxes, purgeRuns, runTest }: JobsOptions): Jobs {
  const holder = newHolder();
  const stopping = new AbortController();
  const running = new Running(logger);
  const agenda = new Agenda({
    backend: backend.agenda,
    // Names the owner of each lock.
    name: holder,
    processEvery: SCAN_MS,
    defaultLockLifetime: LOCK_LIFETIME_MS,
    notificationChannel: backend.agenda.notificationChannel ?? new InMemoryNotificationChannel(),
  });
  agenda.on('error', (error) => logger.error({ err: error }, 'a job could not be scheduled or kept'));
  definePollDueMailboxes(agenda, stopping.signal, (signal) => running.track('polling', pollDueMailboxes(signal)));
  definePurgeRuns(agenda, stopping.signal, (signal) => running.track('the purge of runs', purgeRuns(signal)));
  defineRunTest(agenda, stopping.signal, (id, signal) => running.track('a test run', runTest(id, signal)));
  return {
    enqueueTestRun: (id) => enqueueRunTest(agenda, id),
    start: async () => {
      await backend.releaseLocks?.((lockedBy) => isDeadHolder(lockedBy, holder));
      await agenda.start();
      await schedulePollDueMailboxes(agenda);
      await schedulePurgeRuns(agenda);
    },
    stop: async (graceMs = GRACE_MS) => {
      await agenda.drain({ timeout: graceMs, closeConnection: false });
      stopping.abort();
      await running.settled(ABORT_MS);
      await backend.releaseLocks?.((lockedBy) => lockedBy === holder);
      await backend.close();
    },
  };
}
