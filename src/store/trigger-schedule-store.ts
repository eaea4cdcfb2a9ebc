import { and, eq, gt, isNull, min, or, sql } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { prepared } from './prepared.ts';
import { imapTriggers, type LastPollData } from './tables.ts';

type TriggerRow = typeof imapTriggers.$inferSelect;

/** Of a trigger that is at work and not paused. Written out, so that SQLite sees that the partial index serves. */
export const scheduled = sql`enabled = 1 and next_poll_at is not null`;

/** A folder of the mailbox of a service. */
interface TriggerFolder {
  readonly serviceId: string;
  readonly folder: string;
}

const inFolder = and(
  eq(imapTriggers.serviceId, sql.placeholder('serviceId')),
  eq(imapTriggers.sourceFolder, sql.placeholder('folder')),
  eq(imapTriggers.enabled, true),
);

const dueService = prepared((connection) =>
  connection
    .select({ serviceId: imapTriggers.serviceId })
    .from(imapTriggers)
    .where(
      and(
        scheduled,
        sql`${imapTriggers.nextPollAt} <= ${sql.placeholder('now')}`,
        sql`${imapTriggers.serviceId} not in (select value from json_each(${sql.placeholder('except')}))`,
      ),
    )
    .orderBy(imapTriggers.nextPollAt)
    .limit(1)
    .prepare(),
);

/** The service with the trigger that has been due for longest; `except` are left out. Null where none is due. */
export async function findDueService(
  connection: Connection,
  now: Date,
  except: readonly string[],
): Promise<string | null> {
  const row = dueService(connection).get({ now: now.getTime(), except: JSON.stringify(except) });
  return row?.serviceId ?? null;
}

const claimedTriggers = prepared((connection) => {
  const { nextPollAt } = imapTriggers;
  return connection
    .update(imapTriggers)
    .set({
      nextPollAt: sql`${sql.placeholder('now')} + min(frequency_minutes * 60000, ${sql.placeholder('mostMs')})`,
    })
    .where(
      and(
        scheduled,
        eq(imapTriggers.serviceId, sql.placeholder('serviceId')),
        sql`${nextPollAt} <= ${sql.placeholder('now')}`,
      ),
    )
    .returning({ id: imapTriggers.id, sourceFolder: imapTriggers.sourceFolder })
    .prepare();
});

/** Puts the triggers of a service that are due off by their frequency, or by `mostMs` where that is less; answers them. */
export async function claimDueTriggers(
  tx: Connection,
  serviceId: string,
  now: Date,
  mostMs: number,
): Promise<readonly Pick<TriggerRow, 'id' | 'sourceFolder'>[]> {
  return claimedTriggers(tx).all({ serviceId, now: now.getTime(), mostMs });
}

const nextDue = prepared((connection) =>
  connection
    .select({ at: min(imapTriggers.nextPollAt) })
    .from(imapTriggers)
    .where(scheduled)
    .prepare(),
);

/** When the next trigger is due, or was; null where none is scheduled. */
export async function nextDueAt(connection: Connection): Promise<Date | null> {
  return nextDue(connection).get()?.at ?? null;
}

const resumed = prepared((connection) => {
  const isPaused = isNull(imapTriggers.nextPollAt);
  const update = (which: typeof isPaused | undefined) =>
    connection
      .update(imapTriggers)
      .set({ nextPollAt: sql`${sql.placeholder('now')}`, failures: 0 })
      .where(and(eq(imapTriggers.serviceId, sql.placeholder('serviceId')), eq(imapTriggers.enabled, true), which))
      .prepare();
  return { PAUSED: update(isPaused), FAILING: update(or(isPaused, gt(imapTriggers.failures, 0))) };
});

/** Makes enabled triggers of a service due: those that a refused login has paused, or all whose polls fail. */
export async function resumeTriggers(
  tx: Connection,
  serviceId: string,
  now: Date,
  which: 'PAUSED' | 'FAILING',
): Promise<void> {
  resumed(tx)[which].run({ serviceId, now: now.getTime() });
}

/** Brings polls near again that a clock set back has moved further away than any schedule would. */
export async function pullSchedules(tx: Connection, now: Date, slackMs: number): Promise<void> {
  const frequencyMs = sql`frequency_minutes * 60000`;
  await tx
    .update(imapTriggers)
    .set({ nextPollAt: sql`${now.getTime()} + ${frequencyMs}` })
    .where(sql`${scheduled} and next_poll_at > ${now.getTime()} + ${frequencyMs} * 1.2 + ${slackMs}`);
}

/** Makes the triggers of a folder due, but for those that a refused login has paused. */
export async function makeDue(tx: Connection, serviceId: string, folder: string, now: Date): Promise<void> {
  const isOfFolder = and(eq(imapTriggers.serviceId, serviceId), eq(imapTriggers.sourceFolder, folder));
  await tx.update(imapTriggers).set({ nextPollAt: now }).where(and(scheduled, isOfFolder));
}

const ofFolder = prepared((connection) =>
  connection
    .select({ id: imapTriggers.id, frequencyMinutes: imapTriggers.frequencyMinutes })
    .from(imapTriggers)
    .where(inFolder)
    .prepare(),
);

/** The enabled triggers of a folder, with how often each is to be polled. */
export async function listFrequencies(
  connection: Connection,
  { serviceId, folder }: TriggerFolder,
): Promise<readonly Pick<TriggerRow, 'id' | 'frequencyMinutes'>[]> {
  return ofFolder(connection).all({ serviceId, folder });
}

const served = prepared((connection) =>
  connection
    .update(imapTriggers)
    .set({
      lastPollAt: sql`${sql.placeholder('lastPollAt')}`,
      lastPoll: sql`${sql.placeholder('lastPoll')}`,
      lastError: sql`null`,
      lastGoodAt: sql`${sql.placeholder('lastGoodAt')}`,
      failures: 0,
      nextPollAt: sql`${sql.placeholder('nextPollAt')}`,
    })
    .where(
      and(
        inFolder,
        eq(imapTriggers.frequencyMinutes, sql.placeholder('frequencyMinutes')),
        sql`${imapTriggers.id} not in (select value from json_each(${sql.placeholder('except')}))`,
      ),
    )
    .prepare(),
);

/** Notes a poll that went well at all enabled triggers of the folder with this frequency, but for `except`, with one statement. */
export async function noteServed(
  tx: Connection,
  { serviceId, folder }: TriggerFolder,
  frequencyMinutes: number,
  except: readonly string[],
  note: { readonly [Time in 'lastPollAt' | 'lastGoodAt' | 'nextPollAt']: Date } & { readonly lastPoll: LastPollData },
): Promise<void> {
  served(tx).run({
    serviceId,
    folder,
    frequencyMinutes,
    except: JSON.stringify(except),
    lastPollAt: note.lastPollAt.getTime(),
    lastGoodAt: note.lastGoodAt.getTime(),
    nextPollAt: note.nextPollAt.getTime(),
    lastPoll: JSON.stringify(note.lastPoll),
  });
}
