import type { MailTurn } from './start-context.ts';

/** What is read of the mails of one group may be in memory together. */
const MOST_BYTES = 2 * 1024 * 1024;

/**
 * Turns in their order, in groups that are read together and started in one transaction: small mails many at once, a large one
 * alone, and alone also one that was tried before, which may be the one that breaks the connection.
 */
export function startGroups(turns: readonly MailTurn[]): readonly (readonly MailTurn[])[] {
  const groups: MailTurn[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const turn of turns) {
    const size = turn.receipt.attempts > 0 ? Number.POSITIVE_INFINITY : (turn.mail?.size ?? 0);
    bytes += size;
    if (bytes > MOST_BYTES) {
      groups.push([]);
      bytes = size;
    }
    groups.at(-1)?.push(turn);
  }
  return groups;
}
