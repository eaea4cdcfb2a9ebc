import { type CommittedStart, commitStarts, type ReadyMail } from './commit-starts.ts';
import { isTransient } from './poll-errors.ts';
import { readMails } from './read-mails.ts';
import type { MailTurn, StartContext, StartOutcome } from './start-context.ts';
import { failStart, isCancelled, outcomeOfAbsence } from './start-failures.ts';

/**
 * Starts the processes of PENDING mails: their parts are streamed to disk, then all the receipts turn STARTED and the
 * instances are written in one transaction, then the engine runs them. Answers how each turn ended; throws only what is no
 * fault of a mail, once those that were read before are started.
 */
export async function startMails(
  context: StartContext,
  turns: readonly MailTurn[],
): Promise<ReadonlyMap<MailTurn, StartOutcome>> {
  const outcomes = new Map<MailTurn, StartOutcome>();
  const present: MailTurn[] = [];
  for (const turn of turns) {
    const outcome = await outcomeOfAbsence(context, turn);
    if (outcome === null) present.push(turn);
    else outcomes.set(turn, outcome);
  }
  const { ready, failed } = await readMails(context, present);
  // A poll that is cut off starts nothing more.
  if (failed.some(({ error }) => isCancelled(error))) await discard(context, ready);
  else for (const [turn, outcome] of await start(context, ready)) outcomes.set(turn, outcome);
  for (const failure of failed) outcomes.set(failure.turn, await failStart(context, failure));
  const broken = failed.find(({ error }) => isTransient(error));
  if (broken !== undefined) throw broken.error;
  return outcomes;
}

/** All in one transaction, or each by itself where one of them is refused. Throws where the database or the lease fails. */
async function start(
  context: StartContext,
  mails: readonly ReadyMail[],
): Promise<readonly (readonly [MailTurn, StartOutcome])[]> {
  if (mails.length === 0) return [];
  const committed = await commitStarts(context, mails).catch((error: unknown) => ({ error }));
  if (!('error' in committed)) return run(context, mails, committed);
  const { error } = committed;
  if (mails.length > 1 && !isTransient(error)) {
    const outcomes: (readonly [MailTurn, StartOutcome])[] = [];
    for (const mail of mails) outcomes.push(...(await start(context, [mail])));
    return outcomes;
  }
  await discard(context, mails);
  if (isTransient(error)) throw error;
  return Promise.all(mails.map(async ({ turn }) => [turn, await failStart(context, { turn, error })] as const));
}

/** What was committed is run; the files of a mail that was not started now are discarded. */
async function run(
  context: StartContext,
  mails: readonly ReadyMail[],
  committed: readonly CommittedStart[],
): Promise<readonly (readonly [MailTurn, StartOutcome])[]> {
  const outcomes: (readonly [MailTurn, StartOutcome])[] = [];
  for (const [index, mail] of mails.entries()) {
    const instance = committed[index] ?? null;
    if (instance?.isNew === true) context.processes.run(instance.id);
    else await discard(context, [mail]);
    outcomes.push([mail.turn, instance === null ? 'OVER' : 'STARTED']);
  }
  return outcomes;
}

function discard(context: StartContext, mails: readonly ReadyMail[]): Promise<void> {
  return context.discardFiles(mails.flatMap(({ files }) => files));
}
