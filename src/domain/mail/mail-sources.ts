import { Readable } from 'node:stream';
import type { MailboxSession } from '../../connectors/imap/mailbox.ts';
import { AppError } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import { findReceipt, type ReceiptRow } from '../../store/receipt-store.ts';
import { findService } from '../../store/service-store.ts';
import type { OpenMailboxOfService } from './collaborators.ts';
import { mayBeSame } from './mail-identity.ts';

/** Each takes a connection to a mail server, of which many allow a handful. */
const MOST_AT_ONCE = 4;

/** A reader may pause so long. */
const SILENCE_MS = 300_000;

interface Collaborators {
  readonly database: Database;
  readonly openMailbox: OpenMailboxOfService;
  readonly shutdown: AbortSignal;
}

/** The mails of the ledger as their mail servers have them, whatever could be made of them. */
export class MailSources {
  readonly #collaborators: Collaborators;
  #open = 0;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** Whether the mail is where the ledger has seen it, as far as is known here: not gone, and not moved by its trigger. */
  isInPlace({ uid, status, destinationFolder }: ReceiptRow): boolean {
    return uid !== null && !(status === 'DONE' && destinationFolder !== null);
  }

  /**
   * The whole mail (message/rfc822), read while it is sent; nothing is changed in the mailbox. Undefined where there is no such
   * receipt. Throws AppError NOT_FOUND where the mail has gone, SERVICE_UNAVAILABLE for too many at once, and what the
   * mail server's failures are told as.
   */
  async open(
    id: string,
  ): Promise<{ readonly body: Readable; readonly headers: Readonly<Record<string, string>> } | undefined> {
    const { reader } = this.#collaborators.database;
    const receipt = await findReceipt(reader, id);
    if (receipt === null) return undefined;
    if ((await findService(reader, receipt.serviceId)) === null)
      throw new AppError('NOT_FOUND', 'The service of its mailbox was deleted');
    if (this.#open >= MOST_AT_ONCE)
      throw new AppError('SERVICE_UNAVAILABLE', `${MOST_AT_ONCE} mails are being downloaded: try again in a moment`);
    const pieces = this.#read(receipt);
    // What goes wrong before the first byte is told in words.
    const first = await pieces.next();
    const body = Readable.from(pieces, { objectMode: false });
    if (first.done !== true) body.unshift(first.value);
    return { body, headers: headersOf(receipt) };
  }

  async *#read(receipt: ReceiptRow): AsyncGenerator<Buffer> {
    this.#open += 1;
    try {
      const { openMailbox, shutdown } = this.#collaborators;
      await using session = await openMailbox(receipt.serviceId, shutdown, SILENCE_MS);
      yield* session.source(await placeOf(session, receipt));
    } finally {
      this.#open -= 1;
    }
  }
}

/** The UID of the mail in its folder, which is open then. */
async function placeOf(session: MailboxSession, receipt: ReceiptRow): Promise<number> {
  const { folder, uid, uidValidity } = receipt;
  const selected = uid === null ? null : await session.open(folder, { readOnly: true });
  const [mail] = selected?.uidValidity === uidValidity && uid !== null ? await session.summaries([uid]) : [];
  if (mail === undefined || !mayBeSame(receipt, mail))
    throw new AppError('NOT_FOUND', `The mail is not in the folder ${folder} any more`);
  return mail.uid;
}

function headersOf({ id, subject }: ReceiptRow): Readonly<Record<string, string>> {
  const name = `${
    subject
      ?.replace(/[/\\\p{Cc}]/gu, '_')
      .slice(0, 100)
      .toWellFormed() || id
  }.eml`;
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return { 'content-type': 'message/rfc822', 'content-disposition': `attachment; filename*=UTF-8''${encoded}` };
}
