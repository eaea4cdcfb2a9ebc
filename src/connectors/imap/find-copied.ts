import { ConnectorError } from '../../errors.ts';
import { findUids } from './find-uids.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { MailSummary } from './mailbox.ts';
import { openFolder } from './open-folder.ts';
import { readSummaries } from './scan.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Which mails of the open folder lie in the destination already: an earlier attempt was cut off between COPY and the
 * removal of the originals. A copy has the size, the reception date and the header of its original (RFC 9051 section
 * 6.4.7). The folder is open for writing again afterwards.
 */
export async function findCopied(
  connection: ImapConnection,
  uids: readonly number[],
  destination: string,
): Promise<ReadonlySet<number>> {
  const originals = await readSummaries(connection, uids);
  const { openFolder: source, uidValidity } = connection;
  if (source === null || originals.length === 0) return new Set();
  await openFolder(connection, destination, true);
  try {
    const copied = new Set<number>();
    for (const mail of originals) if (await hasCopy(connection, mail)) copied.add(mail.uid);
    return copied;
  } finally {
    await openAgain(connection, source, uidValidity);
  }
}

/** Never a command with the numbers of another folder, whatever has happened meanwhile. */
async function openAgain(connection: ImapConnection, folder: string, uidValidity: string | null): Promise<void> {
  const again = await openFolder(connection, folder, false);
  if (again.uidValidity !== uidValidity)
    throw new ConnectorError('UNREACHABLE', `The folder ${folder} was rebuilt while mails were moved`);
}

async function hasCopy(connection: ImapConnection, mail: MailSummary): Promise<boolean> {
  // Days of the server's zone: one more on either side misses nothing. Not by size: Courier compares that of its file.
  const received = mail.receivedAt.getTime();
  const uids = await findUids(connection, {
    since: new Date(received - DAY_MS),
    before: new Date(received + 2 * DAY_MS),
    ...(mail.messageId === null ? {} : { header: { 'message-id': mail.messageId } }),
  });
  const found = await readSummaries(connection, uids);
  return found.some((candidate) => signature(candidate) === signature(mail));
}

function signature({ size, receivedAt, messageId, subject, sender, date, to, cc }: MailSummary): string {
  return JSON.stringify([size, receivedAt.getTime(), messageId, subject, sender, date, to, cc]);
}
