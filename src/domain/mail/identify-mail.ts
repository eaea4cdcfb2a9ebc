import type { MailboxSession, MailSummary } from '../../connectors/imap/mailbox.ts';
import { identityOf, needsBodyHash } from './mail-identity.ts';
import { isTransient } from './poll-errors.ts';

/** The identity of a mail of the open folder; reads its body where there is no Message-ID to go by. */
export async function identifyMail(session: MailboxSession, mail: MailSummary): Promise<string> {
  return identityOf(mail, needsBodyHash(mail) ? await hashBody(session, mail.uid) : null);
}

/** Null for a body that cannot be read: that is found again, and dealt with, when the mail's turn comes. */
async function hashBody(session: MailboxSession, uid: number): Promise<string | null> {
  try {
    return await session.hashBody(uid);
  } catch (error) {
    if (isTransient(error)) throw error;
    return null;
  }
}
