import type { ImapConnection } from './imap-connection.ts';
import type { MailStructure } from './kept-answers.ts';
import { mailHasGone } from './read-section.ts';

/** Size and BODYSTRUCTURE of a mail, where they were not read ahead. Throws MAILBOX_REFUSED when the mail has gone. */
export async function readStructure(connection: ImapConnection, uid: number): Promise<MailStructure> {
  const kept = connection.kept.structureOf(uid);
  if (kept !== undefined) return kept;
  const row = await connection.run(`read the mail ${uid}`, (client) =>
    client.fetchOne(uid, { uid: true, size: true, bodyStructure: true }, { uid: true }),
  );
  if (!row) throw mailHasGone(uid);
  return row;
}
