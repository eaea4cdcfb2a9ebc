import type { SaveFile } from '../../connectors/connector.ts';
import type { MailboxSession, MailSummary, ScanRange, SelectedFolder } from '../../connectors/imap/mailbox.ts';
import { ConnectorError } from '../../errors.ts';
import { listHandled, type ReceiptRow } from '../../store/receipt-store.ts';
import type { MailMatchData, TriggerVariableData } from '../../store/tables.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { inChunks } from './chunks.ts';
import type { MailCollaborators } from './collaborators.ts';
import { asksForAttachments, type MailConditions, verdictOf } from './conditions.ts';
import { identityOf, needsBodyHash } from './mail-identity.ts';
import { isTransient, toRunError } from './poll-errors.ts';
import { readMail } from './read-mail.ts';
import { startVariables, wantedParts, wantsBody } from './start-variables.ts';
import { tooEarly } from './too-early.ts';

/** The newest mails of the period that a test shows. */
const MOST_MAILS = 10_000;
/** The newest matching mails whose bodies a test reads, where a variable needs them; further ones show no variables. */
const MOST_BODIES = 200;
/** In characters: how much text of bodies a test shows in all. */
const MOST_TEXT = 16 * 1024 * 1024;

/** What is tested: the trigger as far as a test needs it. */
export interface TestedTrigger extends MailConditions {
  readonly serviceId: string;
  readonly sourceFolder: string;
  readonly variables: readonly TriggerVariableData[];
  /** Null for a draft. */
  readonly stored: TriggerRow | null;
}

type TestContext = Pick<MailCollaborators, 'database' | 'openMailbox' | 'clock' | 'limits'>;

/**
 * What a poll would make of the mails of the last `hours` hours, newest first: each with its verdict, and with the start
 * variables where it matches. Bounded by the hours alone, never by `startFrom`. Starts nothing, stores nothing, and leaves
 * the mailbox as it was (EXAMINE and BODY.PEEK). Throws what the IMAP connector throws.
 */
export async function searchMailbox(
  context: TestContext,
  tested: TestedTrigger,
  hours: number,
  signal: AbortSignal,
): Promise<readonly MailMatchData[]> {
  const { openMailbox, clock } = context;
  const receivedSince = new Date(clock().getTime() - hours * 3_600_000);
  await using session = await openMailbox(tested.serviceId, signal);
  const selected = await session.open(tested.sourceFolder, { readOnly: true });
  const range = { fromUid: 1, receivedSince, attachments: asksForAttachments(tested) };
  const mails = await newestMails(session, range, signal);
  const handled = await handledMails(context, session, selected, tested, mails);
  const show = variablesReader(context, session, tested);
  const matches: MailMatchData[] = [];
  for (const mail of mails) {
    signal.throwIfAborted();
    const verdict = verdictOf(mail, tested);
    matches.push({
      verdict,
      subject: mail.subject,
      sender: mail.sender,
      receivedAt: mail.receivedAt.toISOString(),
      messageId: mail.messageId,
      unread: !mail.seen,
      alreadyHandled: handled.has(mail.uid),
      beforeStart: tested.stored !== null && tooEarly(mail, selected.uidValidity, tested.stored) !== null,
      ...(verdict === 'MATCHES' ? await show(mail) : NOT_READ),
    });
  }
  return matches;
}

async function newestMails(
  session: MailboxSession,
  range: ScanRange & { readonly receivedSince: Date },
  signal: AbortSignal,
): Promise<readonly MailSummary[]> {
  let mails: MailSummary[] = [];
  for await (const chunk of inChunks(session.scan(range), MOST_MAILS)) {
    signal.throwIfAborted();
    // The server searches by days; the hours are ours.
    const recent = chunk.filter((mail) => mail.receivedAt >= range.receivedSince && !mail.deleted);
    mails = [...mails, ...recent].sort(newestFirst).slice(0, MOST_MAILS);
  }
  return mails;
}

function newestFirst(one: MailSummary, other: MailSummary): number {
  return other.receivedAt.getTime() - one.receivedAt.getTime() || other.uid - one.uid;
}

/** The UIDs of mails whose process was started, by the ledger. */
async function handledMails(
  { database }: TestContext,
  session: MailboxSession,
  selected: SelectedFolder,
  { stored, sourceFolder }: TestedTrigger,
  mails: readonly MailSummary[],
): Promise<ReadonlySet<number>> {
  const handled = new Set<number>();
  if (stored === null) return handled;
  const place = { folder: sourceFolder, uidValidity: selected.uidValidity };
  for (let start = 0; start < mails.length; start += 500) {
    const chunk = mails.slice(start, start + 500);
    const receipts = await listHandled(database.reader, stored.id, {
      identities: chunk.filter((mail) => !needsBodyHash(mail)).map((mail) => identityOf(mail, null)),
      place,
      uids: chunk.map((mail) => mail.uid),
      dates: chunk.filter(needsBodyHash).map((mail) => mail.receivedAt),
    });
    for (const mail of chunk) if (await isHandled(session, mail, receipts, place)) handled.add(mail.uid);
  }
  return handled;
}

async function isHandled(
  session: MailboxSession,
  mail: MailSummary,
  receipts: readonly ReceiptRow[],
  place: { readonly folder: string; readonly uidValidity: string },
): Promise<boolean> {
  const sameTime = receipts.filter((row) => row.receivedAt.getTime() === mail.receivedAt.getTime());
  const isHere = (row: ReceiptRow) =>
    row.uid === mail.uid && row.folder === place.folder && row.uidValidity === place.uidValidity;
  if (sameTime.some(isHere)) return true;
  if (!needsBodyHash(mail)) {
    const identity = identityOf(mail, null);
    return receipts.some((row) => row.identity === identity);
  }
  if (sameTime.length === 0) return false;
  const identity = identityOf(mail, await session.hashBody(mail.uid));
  return sameTime.some((row) => row.identity === identity);
}

/** What a test shows of what a mail contains. */
type ShownContent = Pick<MailMatchData, 'variables' | 'notes' | 'error'>;

const NOT_READ: ShownContent = { variables: null };

/** Answers a reader of start variables that stops reading bodies at its limits, and keeps no file. */
function variablesReader({ limits }: TestContext, session: MailboxSession, tested: TestedTrigger) {
  const { variables } = tested;
  const isBodyWanted = wantsBody(wantedParts(variables));
  let bodies = 0;
  let text = 0;
  return async (mail: MailSummary): Promise<ShownContent> => {
    if (isBodyWanted && (bodies >= MOST_BODIES || text >= MOST_TEXT)) return NOT_READ;
    bodies += 1;
    try {
      const parts = await readMail({ session, limits, saveFile: measureFile }, tested, mail, []);
      text += (parts.bodyText?.length ?? 0) + (parts.bodyHtml?.length ?? 0);
      // As a poll would send them, but for their bytes.
      const attachments = parts.attachments.map(({ $file, ...shown }) => shown);
      return { variables: startVariables(variables, mail, { ...parts, attachments }), notes: parts.notes };
    } catch (error) {
      if (isTransient(error)) throw error;
      return { variables: null, error: toRunError(error) };
    }
  };
}

/** Counts the bytes of a file and lets them go. */
const measureFile: SaveFile = async ({ filename, contentType, content, maxBytes }) => {
  let size = 0;
  for await (const bytes of content) {
    size += bytes.length;
    if (maxBytes !== undefined && size > maxBytes)
      throw new ConnectorError('TOO_LARGE', `The attachment has more than the ${maxBytes} bytes that are taken`);
  }
  return { $file: '', filename, contentType, size };
};
