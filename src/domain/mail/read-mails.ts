import { setImmediate } from 'node:timers/promises';
import type { StoredFile } from '../../connectors/connector.ts';
import type { ReadyMail } from './commit-starts.ts';
import { isTransient } from './poll-errors.ts';
import { readMail, readMailsAhead } from './read-mail.ts';
import type { FailedMail, MailTurn, StartContext } from './start-context.ts';
import { startVariables } from './start-variables.ts';

/** Mails that are read at the same time: while one waits for the disk, another is taken apart. */
const READ_AT_ONCE = 16;

/**
 * Reads mails that are there, with their attachments to the disk; each is READY or FAILED, in their order. After a failure that is
 * no fault of a mail, no other is begun, and those are neither.
 */
export async function readMails(
  context: StartContext,
  turns: readonly MailTurn[],
): Promise<{ readonly ready: readonly ReadyMail[]; readonly failed: readonly FailedMail[] }> {
  await readMailsAhead(context, turns);
  const ready = new Map<MailTurn, ReadyMail>();
  const failed = new Map<MailTurn, FailedMail>();
  const waiting = turns.values();
  const isBroken = () => [...failed.values()].some(({ error }) => isTransient(error));
  const readSome = async () => {
    for (const turn of waiting) {
      // A mail may need nothing but the memory, which answers without a pause: let requests come in between.
      await setImmediate();
      if (isBroken()) return;
      const read = await readOne(context, turn);
      if ('error' in read) failed.set(turn, read);
      else ready.set(turn, read);
    }
  };
  await Promise.all(Array.from({ length: READ_AT_ONCE }, readSome));
  return {
    ready: turns.flatMap((turn) => ready.get(turn) ?? []),
    failed: turns.flatMap((turn) => failed.get(turn) ?? []),
  };
}

async function readOne(context: StartContext, turn: MailTurn): Promise<ReadyMail | FailedMail> {
  const { trigger, mail } = turn;
  const files: StoredFile[] = [];
  try {
    if (mail === null) throw new Error('A mail that is not there cannot be read');
    const parts = await readMail(context, trigger, mail, files);
    return { turn, variables: startVariables(trigger.variables, mail, parts), notes: parts.notes, files };
  } catch (error) {
    await context.discardFiles(files);
    return { turn, error };
  }
}
