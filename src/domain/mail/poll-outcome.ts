import { ConnectorError, type RunErrorData } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import { noteAtStarted } from '../../store/open-receipt-store.ts';
import { askFullScans } from '../../store/scan-store.ts';
import { listFrequencies, noteServed, resumeTriggers } from '../../store/trigger-schedule-store.ts';
import { listEnabledTriggers, type TriggerRow, updateTrigger } from '../../store/trigger-store.ts';
import { retryDelayMs } from './backoff.ts';
import type { MailCollaborators } from './collaborators.ts';
import type { MailboxPlace } from './mailbox-lease.ts';
import type { PassResult } from './mailbox-pass.ts';
import { toRunError } from './poll-errors.ts';
import type { PollTally } from './poll-tally.ts';
import { regularPollAt } from './regular-poll.ts';

interface OutcomeContext {
  readonly database: Database;
  readonly clock: () => Date;
  readonly events: MailCollaborators['events'];
}

/** Lost with the power, the folder is polled once more. */
const RELAXED = { relaxed: true };

/** Notes at the triggers of the folder that they were served, and when they are due next. */
export async function recordSuccess(
  { database, clock, events }: OutcomeContext,
  place: MailboxPlace,
  startedAt: Date,
  tally: PollTally,
  result: PassResult,
): Promise<void> {
  const served = await database.transaction(async (tx) => {
    const now = clock();
    // The login was accepted, so whatever a refused one has paused may go on.
    await resumeTriggers(tx, place.serviceId, now, 'PAUSED');
    const triggers = await listFrequencies(tx, place);
    const apart = triggers.filter(({ id }) => tally.has(id) || result.problems.has(id));
    // One for all: triggers that were served together are due together.
    const random = Math.random();
    const nextPollAt = (frequencyMinutes: number) => {
      const regular = regularPollAt(startedAt, frequencyMinutes, random);
      return result.more || regular < now ? now : regular;
    };
    for (const { id, frequencyMinutes } of apart) {
      const problem = result.problems.get(id);
      await updateTrigger(tx, id, {
        lastPollAt: startedAt,
        lastError: problem ?? null,
        lastPoll: tally.toLastPoll(id, now, problem ?? null),
        ...(problem === undefined ? { lastGoodAt: now } : {}),
        failures: 0,
        nextPollAt: nextPollAt(frequencyMinutes),
      });
    }
    const except = apart.map(({ id }) => id);
    const common = { lastPollAt: startedAt, lastGoodAt: now, lastPoll: tally.nothing(now) };
    // Most have seen nothing, and differ in nothing but how often they are polled.
    for (const frequency of new Set(triggers.map(({ frequencyMinutes }) => frequencyMinutes)))
      await noteServed(tx, place, frequency, except, { ...common, nextPollAt: nextPollAt(frequency) });
    return triggers;
  }, RELAXED);
  for (const { id } of served) events.publish('trigger', id);
}

/**
 * Notes at the triggers of the folder why the poll failed, and backs off. A refused login pauses every trigger of the
 * service: repeating it would lock the account.
 */
export async function recordFailure(
  { database, clock, events }: OutcomeContext,
  place: MailboxPlace,
  startedAt: Date,
  tally: PollTally,
  error: unknown,
): Promise<void> {
  const isRefused = error instanceof ConnectorError && error.code === 'AUTHENTICATION_FAILED';
  const lastError = isRefused ? pausedError(error) : toRunError(error);
  const failed = await database.transaction(async (tx) => {
    const now = clock();
    const enabled = await listEnabledTriggers(tx, place.serviceId);
    const concerned = isRefused ? enabled : enabled.filter((trigger) => trigger.sourceFolder === place.folder);
    // A poll that broke off after it had started something has come on: the next one goes on soon.
    const hasComeOn = concerned.some((trigger) => tally.of(trigger.id).started > 0);
    for (const trigger of concerned) {
      const failures = hasComeOn ? 1 : trigger.failures + 1;
      const delayMs = retryDelayMs(trigger.frequencyMinutes, failures, Math.random());
      const nextPollAt = isRefused ? null : new Date(now.getTime() + delayMs);
      const lastPoll = tally.toLastPoll(trigger.id, now, lastError);
      await updateTrigger(tx, trigger.id, { lastPollAt: startedAt, lastPoll, lastError, failures, nextPollAt });
    }
    await askFullScans(
      tx,
      concerned.map((trigger) => trigger.id),
    );
    await noteAtStarted(tx, place.serviceId, place.folder, { error: lastError, updatedAt: now });
    return concerned;
  }, RELAXED);
  for (const { id } of failed) events.publish('trigger', id);
}

/** Makes the triggers of the folder due at a time: the poll did not come about, and that was nobody's fault. */
export function recordPutOff({ database }: OutcomeContext, place: MailboxPlace, nextPollAt: Date): Promise<void> {
  return database.transaction(async (tx) => {
    const scheduled = (await servedBy(tx, place)).filter((trigger) => trigger.nextPollAt !== null);
    for (const trigger of scheduled) await updateTrigger(tx, trigger.id, { nextPollAt });
  }, RELAXED);
}

async function servedBy(
  tx: Parameters<typeof listEnabledTriggers>[0],
  place: MailboxPlace,
): Promise<readonly TriggerRow[]> {
  const enabled = await listEnabledTriggers(tx, place.serviceId);
  return enabled.filter((trigger) => trigger.sourceFolder === place.folder);
}

function pausedError(error: ConnectorError): RunErrorData {
  const advice =
    'The trigger is paused until the mailbox is changed, the trigger is enabled again, or it is polled by hand';
  return { ...error.toRunError(), message: `${error.message}. ${advice}` };
}
