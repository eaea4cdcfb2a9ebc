import type { MailboxSession, MailSummary, SelectedFolder } from '../../connectors/imap/mailbox.ts';
import { userError } from '../../errors.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { asksForAttachments, verdictOf } from './conditions.ts';
import { identifyMail } from './identify-mail.ts';
import type { FoundMail } from './ledger-entry.ts';
import { tooEarly } from './too-early.ts';

/** What enters the ledger in one transaction. */
const MOST_MAILS = 5_000;

/**
 * The mails of the open folder that the trigger would take but that they came too early, received since a moment; each once,
 * however many copies lie there. Throws LIMIT_EXCEEDED for too many.
 */
export async function findOlderMails(
  session: MailboxSession,
  selected: SelectedFolder,
  trigger: TriggerRow,
  since: Date,
  isKnown: (found: FoundMail) => Promise<boolean>,
): Promise<readonly FoundMail[]> {
  const older: MailSummary[] = [];
  for await (const mail of session.scan({ fromUid: 1, receivedSince: since, attachments: asksForAttachments(trigger) }))
    if (isOlder(mail, selected, trigger, since)) older.push(mail);
  const found = new Map<string, FoundMail>();
  for (const mail of older) {
    const identity = await identifyMail(session, mail);
    const locator = { folder: trigger.sourceFolder, uidValidity: selected.uidValidity, uid: mail.uid };
    const item = { mail, identity, locator };
    if (found.has(identity) || (await isKnown(item))) continue;
    found.set(identity, item);
    if (found.size > MOST_MAILS)
      throw userError('LIMIT_EXCEEDED', `More than ${MOST_MAILS} mails: ask for a later moment first`, ['since']);
  }
  return [...found.values()];
}

function isOlder(mail: MailSummary, { uidValidity }: SelectedFolder, trigger: TriggerRow, since: Date): boolean {
  // The server searches by days; the moment is ours.
  if (mail.deleted || mail.receivedAt < since || verdictOf(mail, trigger) !== 'MATCHES') return false;
  return tooEarly(mail, uidValidity, trigger) !== null;
}
