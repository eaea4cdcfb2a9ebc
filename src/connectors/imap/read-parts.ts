import { ConnectorError } from '../../errors.ts';
import type { SaveFile, StoredFile } from '../connector.ts';
import { type BodyPlan, type PartReference, planBody } from './body-plan.ts';
import { safeFileName } from './file-name.ts';
import { htmlToText, textToHtml } from './html-text.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { MailLimits, MailParts, WantedParts } from './mailbox.ts';
import { parseSource } from './parse-source.ts';
import { bounded, partTooLarge } from './part-limit.ts';
import { readFileName } from './read-file-name.ts';
import { mailHasGone, readSection } from './read-section.ts';
import { readSmallParts } from './read-small-parts.ts';
import { safeContentType } from './safe-content-type.ts';
import { textOf, withoutLastLineEnds } from './text-of.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/**
 * Reads the wanted parts of a mail and only those: the structure, then the small parts together, then each of the others.
 * Where the server can make nothing of the mail's structure (no BODYSTRUCTURE, or a multipart in which it found no part),
 * the whole mail is read and taken apart here instead.
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
  return new PlanReader(connection, uid, limits, saveFile).read(chosenParts(plan, wanted));
}

/** What of a plan is wanted. null: a body that is not wanted, or not there. */
interface ChosenParts {
  readonly text: readonly PartReference[] | null;
  readonly html: readonly PartReference[] | null;
  readonly attachments: readonly PartReference[];
}

function chosenParts(plan: BodyPlan, wanted: WantedParts): ChosenParts {
  const { body } = plan;
  const hasHtml = body.some((slot) => slot.html.length > 0);
  const preferred = (first: 'plain' | 'html', second: 'plain' | 'html') =>
    body.flatMap((slot) => (slot[first].length > 0 ? slot[first] : slot[second]));
  return {
    text: wanted.bodyText && body.length > 0 ? preferred('plain', 'html') : null,
    html: wanted.bodyHtml && hasHtml ? preferred('html', 'plain') : null,
    attachments: wanted.attachments ? plan.attachments : [],
  };
}

class PlanReader {
  readonly #connection: ImapConnection;
  readonly #uid: number;
  readonly #limits: MailLimits;
  readonly #saveFile: SaveFile;
  /** A part that is wanted twice (HTML as text and as HTML) is read once. */
  readonly #texts = new Map<string, string>();
  #small: ReadonlyMap<string, Buffer> = new Map();

  constructor(connection: ImapConnection, uid: number, limits: MailLimits, saveFile: SaveFile) {
    this.#connection = connection;
    this.#uid = uid;
    this.#limits = limits;
    this.#saveFile = saveFile;
  }

  async read({ text, html, attachments }: ChosenParts): Promise<MailParts> {
    const parts = [...(text ?? []), ...(html ?? []), ...attachments];
    this.#small = await readSmallParts(this.#connection, this.#uid, parts);
    const bodyText = text === null ? null : await this.#join(text, toText);
    const bodyHtml = html === null ? null : await this.#join(html, toHtml);
    const files: StoredFile[] = [];
    for (const part of attachments) files.push(await this.#save(part));
    return { bodyText, bodyHtml, attachments: files };
  }

  async #join(
    parts: readonly PartReference[],
    convert: (text: string, contentType: string) => string,
  ): Promise<string> {
    const texts: string[] = [];
    for (const part of parts) texts.push(convert(await this.#text(part), part.contentType));
    return texts.join('\n');
  }

  async #text(part: PartReference): Promise<string> {
    const known = this.#texts.get(part.section);
    if (known !== undefined) return known;
    const chunks: Buffer[] = [];
    for await (const chunk of this.#content(part)) chunks.push(chunk);
    const text = textOf(Buffer.concat(chunks), part.contentType, part);
    this.#texts.set(part.section, text);
    return text;
  }

  async #save(part: PartReference): Promise<StoredFile> {
    return this.#saveFile({
      filename: safeFileName(await readFileName(this.#connection, this.#uid, part)),
      contentType: safeContentType(part.contentType),
      content: this.#content(part),
    });
  }

  #content(part: PartReference): AsyncIterable<Buffer> {
    const { maxPartBytes } = this.#limits;
    if (leastBytes(part) > maxPartBytes) throw partTooLarge(maxPartBytes, part.filename);
    const small = this.#small.get(part.section);
    const encoded = small === undefined ? readSection(this.#connection, this.#uid, part.section) : [small];
    return bounded(decodeTransfer(encoded, part.encoding), maxPartBytes, part.filename);
  }
}

/** What a part has at least when it is decoded, by the size that the server tells: what is surely too large is not read. */
function leastBytes(part: PartReference): number {
  if (/^base64/i.test(part.encoding)) return part.size / 1.4;
  if (/^quoted-printable/i.test(part.encoding)) return part.size / 3.2;
  // Servers count line ends differently.
  return part.size / 1.1;
}

function toText(text: string, contentType: string): string {
  return withoutLastLineEnds(contentType === 'text/html' ? htmlToText(text) : text);
}

function toHtml(text: string, contentType: string): string {
  return contentType === 'text/html' ? text : textToHtml(text);
}
