import type { SaveFile, StoredFile } from '../../connectors/connector.ts';
import type { MailParts, MailSummary, WantedParts } from '../../connectors/imap/mailbox.ts';
import { ConnectorError } from '../../errors.ts';
import { noteAttempt } from '../../store/open-receipt-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { toRunError } from './poll-errors.ts';
import type { MailTurn, StartContext } from './start-context.ts';
import { NO_PARTS, wantedParts, wantsBody } from './start-variables.ts';

/**
 * Reads ahead what the triggers map of the mails, with few commands for all of them. Throws where the connection fails; each mail
 * has had an attempt then, since it may be the one that breaks it.
 */
export async function readMailsAhead(context: StartContext, turns: readonly MailTurn[]): Promise<void> {
  const { session, limits, database, clock } = context;
  const mails = new Map<number, WantedParts>();
  for (const { mail, trigger } of turns) {
    const wanted = wantedParts(trigger.variables);
    if (mail === null || isTooLarge(mail, context) || !wantsBody(wanted)) continue;
    mails.set(mail.uid, both(wanted, mails.get(mail.uid)));
  }
  // Alone: also one that was tried before, and may be the one that breaks the connection.
  if (mails.size < 2) return;
  try {
    await session.readAhead(mails, limits);
  } catch (error) {
    const ids = turns.map(({ receipt }) => receipt.id);
    const isFault = error instanceof ConnectorError && error.code !== 'CANCELLED';
    const note = { error: toRunError(error), updatedAt: clock() };
    if (isFault) await database.transaction((tx) => noteAttempt(tx, ids, note));
    throw error;
  }
}

/** Reads what the trigger maps of a mail, its attachments to the disk: those are added to `files`, also where it fails then. */
export async function readMail(
  context: Pick<StartContext, 'session' | 'saveFile' | 'limits'>,
  { variables }: Pick<TriggerRow, 'variables'>,
  mail: MailSummary,
  files: StoredFile[],
): Promise<MailParts> {
  const { session, saveFile, limits } = context;
  const wanted = wantedParts(variables);
  if (isTooLarge(mail, context))
    throw new ConnectorError(
      'LIMIT_EXCEEDED',
      `The mail has ${mail.size} bytes, more than the ${limits.maxMailBytes} that are taken: raise PASSERELLE_MAIL_MAX_MB and replay it`,
    );
  if (!wantsBody(wanted)) return NO_PARTS;
  const keepFile: SaveFile = async (file) => {
    const stored = await saveFile(file);
    files.push(stored);
    return stored;
  };
  const parts = await session.readParts(mail.uid, wanted, limits, keepFile);
  const longest = Math.max(parts.bodyText?.length ?? 0, parts.bodyHtml?.length ?? 0);
  if (longest > limits.maxTextLength)
    throw new ConnectorError(
      'LIMIT_EXCEEDED',
      `The text of the mail has ${longest} characters, more than the ${limits.maxTextLength} that fit a variable`,
    );
  return parts;
}

function isTooLarge(mail: MailSummary, { limits }: Pick<StartContext, 'limits'>): boolean {
  return mail.size > limits.maxMailBytes;
}

function both(wanted: WantedParts, other: WantedParts | undefined): WantedParts {
  if (other === undefined) return wanted;
  return {
    bodyText: wanted.bodyText || other.bodyText,
    bodyHtml: wanted.bodyHtml || other.bodyHtml,
    attachments: wanted.attachments || other.attachments,
  };
}
