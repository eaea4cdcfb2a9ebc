import type { Bodies } from './content/bodies.ts';
import { type MailSink, takeApart } from './content/take-apart.ts';
import type { ImapConnection } from './imap-connection.ts';
import { readSection, SOURCE } from './read-section.ts';

/** Reads the whole mail as a stream and takes it apart here: for mails that the server's BODYSTRUCTURE does not describe. */
export async function parseSource(connection: ImapConnection, uid: number, sink: MailSink): Promise<Bodies> {
  try {
    return await takeApart(readSection(connection, uid, SOURCE), sink);
  } catch (error) {
    throw connection.error(error, `read the mail ${uid}`);
  }
}
