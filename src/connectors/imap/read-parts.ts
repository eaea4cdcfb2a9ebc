import { ConnectorError } from '../../errors.ts';
import type { SaveFile, StoredFile } from '../connector.ts';
import { type BodyPlan, type BodySlot, type PartReference, planBody } from './body-plan.ts';
import { safeFileName } from './file-name.ts';
import { htmlToText, textToHtml } from './html-text.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { MailLimits, MailParts, WantedParts } from './mailbox.ts';
import { parseSource } from './parse-source.ts';
import { partTooLarge, readContent, readFileName, readText } from './read-part.ts';
import { mailHasGone } from './read-section.ts';
import { safeContentType } from './safe-content-type.ts';

/**
 * Reads the wanted parts of a mail, one FETCH after the other, and only those. Where the server can make nothing of the
 * mail's structure (no BODYSTRUCTURE, or a multipart in which it found no part), the whole mail is read and taken apart
 * here instead.
 */
export async function readParts(
  connection: ImapConnection,
  uid: number,
  wanted: WantedParts,
  limits: MailLimits,
  saveFile: SaveFile,
): Promise<MailParts> {
  const row = await connection.run(`read the mail ${uid}`, (client) =>
    client.fetchOne(uid, { uid: true, size: true, bodyStructure: true }, { uid: true }),
  );
  if (!row) throw mailHasGone(uid);
  if ((row.size ?? 0) > limits.maxMailBytes) {
    throw new ConnectorError(
      'LIMIT_EXCEEDED',
      `The mail has ${row.size} bytes, more than the limit of ${limits.maxMailBytes}`,
    );
  }
  const plan = planBody(row.bodyStructure, limits);
  if (plan === null) return parseSource(connection, uid, wanted, limits, saveFile);
  return new PlanReader(connection, uid, limits, saveFile).read(plan, wanted);
}

/** Follows a plan; a part that is wanted twice (HTML as text and as HTML) is read once. */
class PlanReader {
  readonly #connection: ImapConnection;
  readonly #uid: number;
  readonly #limits: MailLimits;
  readonly #saveFile: SaveFile;
  readonly #texts = new Map<string, string>();

  constructor(connection: ImapConnection, uid: number, limits: MailLimits, saveFile: SaveFile) {
    this.#connection = connection;
    this.#uid = uid;
    this.#limits = limits;
    this.#saveFile = saveFile;
  }

  async read(plan: BodyPlan, wanted: WantedParts): Promise<MailParts> {
    const bodyText = wanted.bodyText ? await this.#bodyText(plan.body) : null;
    const bodyHtml = wanted.bodyHtml ? await this.#bodyHtml(plan.body) : null;
    const attachments: StoredFile[] = [];
    for (const part of wanted.attachments ? plan.attachments : []) attachments.push(await this.#save(part));
    return { bodyText, bodyHtml, attachments };
  }

  async #bodyText(slots: readonly BodySlot[]): Promise<string | null> {
    if (slots.length === 0) return null;
    const texts: string[] = [];
    for (const part of slots.flatMap((slot) => (slot.plain.length > 0 ? slot.plain : slot.html))) {
      const text = await this.#text(part);
      texts.push((part.contentType === 'text/html' ? htmlToText(text) : text).replace(/\n+$/, ''));
    }
    return texts.join('\n');
  }

  async #bodyHtml(slots: readonly BodySlot[]): Promise<string | null> {
    if (slots.every((slot) => slot.html.length === 0)) return null;
    const texts: string[] = [];
    for (const part of slots.flatMap((slot) => (slot.html.length > 0 ? slot.html : slot.plain))) {
      const text = await this.#text(part);
      texts.push(part.contentType === 'text/html' ? text : textToHtml(text));
    }
    return texts.join('\n');
  }

  async #text(part: PartReference): Promise<string> {
    const known = this.#texts.get(part.section);
    const text = known ?? (await readText(this.#connection, this.#uid, part, this.#limits.maxPartBytes));
    this.#texts.set(part.section, text);
    return text;
  }

  async #save(part: PartReference): Promise<StoredFile> {
    const { maxPartBytes } = this.#limits;
    // No encoding makes more than four thirds, and line ends, of the content: what is surely too large is not read.
    if (part.size / 1.4 > maxPartBytes && part.contentType !== 'message/rfc822')
      throw partTooLarge(maxPartBytes, part.filename);
    return this.#saveFile({
      filename: safeFileName(await readFileName(this.#connection, this.#uid, part)),
      contentType: safeContentType(part.contentType),
      content: readContent(this.#connection, this.#uid, part, maxPartBytes),
    });
  }
}
