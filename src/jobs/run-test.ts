import type { Agenda } from 'agenda';
import { z } from 'zod';
import { LOCK_LIFETIME_MS, withLock } from './with-lock.ts';

const NAME = 'run-test';
const CONCURRENCY = 10;
const dataSchema = z.object({ id: z.string() });

/** One job for each test run, removed when it is over: the test run's own row tells how it went. */
export function defineRunTest(
  agenda: Agenda,
  stopping: AbortSignal,
  runTest: (id: string, signal: AbortSignal) => Promise<void>,
): void {
  agenda.define(
    NAME,
    (job) => withLock(job, stopping, (signal) => runTest(dataSchema.parse(job.attrs.data).id, signal)),
    { concurrency: CONCURRENCY, lockLimit: CONCURRENCY, lockLifetime: LOCK_LIFETIME_MS, removeOnComplete: true },
  );
}

/** Asks for the run at once; asking again while it waits or runs changes nothing. */
export async function enqueueRunTest(agenda: Agenda, id: string): Promise<void> {
  await agenda.create(NAME, { id }).unique({ 'data.id': id }, { insertOnly: true }).schedule(new Date()).save();
}
