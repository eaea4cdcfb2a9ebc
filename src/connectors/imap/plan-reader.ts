import type { BodyPlan, PartReference } from './body-plan.ts';
import { allParts, chosenParts } from './chosen-parts.ts';
import { type Bodies, isBlank, joinBodies, NO_BODIES } from './content/bodies.ts';
import type { Content } from './content/byte-reader.ts';
import { isCms, keepFile, type MailSink, takeFile } from './content/take-apart.ts';
import { type KeepUuencoded, withoutUuencoded } from './content/uuencode.ts';
import { htmlToText, textToHtml } from './html-text.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { WantedParts } from './mailbox.ts';
import { bounded, boundedText, partTooLarge } from './part-limit.ts';
import { readFileName } from './read-file-name.ts';
import { readSection } from './read-section.ts';
import { readSmallParts } from './read-small-parts.ts';
import { decodeText } from './text-decoding.ts';
import { textOf, withoutLastLineEnds } from './text-of.ts';
import { isTnef, readTnefPart } from './tnef/read-tnef-part.ts';
import { decodeTransfer } from './transfer-encoding.ts';

/** Reads the wanted parts of one mail by their sections. */
export class PlanReader {
  readonly #connection: ImapConnection;
  readonly #uid: number;
  readonly #plan: BodyPlan;
  readonly #wanted: WantedParts;
  readonly #sink: MailSink;
  /** A part that is wanted twice (HTML as text and as HTML) is read once. */
  readonly #texts = new Map<string, string>();
  #small: ReadonlyMap<string, Buffer> = new Map();

  constructor(connection: ImapConnection, uid: number, plan: BodyPlan, wanted: WantedParts, sink: MailSink) {
    this.#connection = connection;
    this.#uid = uid;
    this.#plan = plan;
    this.#wanted = wanted;
    this.#sink = sink;
  }

  async read(): Promise<Bodies> {
    const chosen = chosenParts(this.#plan, this.#wanted);
    this.#small = await readSmallParts(this.#connection, this.#uid, allParts(chosen));
    let bodies: Bodies = { text: await this.#join(chosen.text, toText), html: await this.#join(chosen.html, toHtml) };
    for (const part of chosen.searched) await this.#search(part);
    for (const part of chosen.files) bodies = joinBodies([bodies, await this.#take(part, this.#lacks(bodies))]);
    return bodies;
  }

  /** Whether a body is wanted, and there is none so far. */
  #lacks({ text, html }: Bodies): boolean {
    return (this.#wanted.bodyText || this.#wanted.bodyHtml) && isBlank(text) && isBlank(html);
  }

  async #join(
    parts: readonly PartReference[],
    convert: (text: string, contentType: string) => string,
  ): Promise<string | null> {
    const texts: string[] = [];
    for (const part of parts) texts.push(convert(await this.#text(part), part.contentType));
    return texts.length === 0 ? null : texts.join('\n');
  }

  async #text(part: PartReference): Promise<string> {
    const known = this.#texts.get(part.section);
    if (known !== undefined) return known;
    const { maxTextBytes } = this.#sink.limits;
    const chunks: Buffer[] = [];
    for await (const chunk of boundedText(this.#textContent(part), maxTextBytes)) chunks.push(chunk);
    const text = textOf(Buffer.concat(chunks), part.contentType, part);
    this.#texts.set(part.section, text);
    return text;
  }

  /** For the files that stand in a text; the text may be of any length. */
  async #search(part: PartReference): Promise<void> {
    if (!this.#texts.has(part.section)) for await (const _ of this.#textContent(part));
  }

  #textContent(part: PartReference): Content {
    const content = this.#content(part);
    return part.contentType === 'text/plain' ? withoutUuencoded(content, this.#keep) : content;
  }

  /** A file that stands in a text. */
  readonly #keep: KeepUuencoded = async (filename, content) => {
    const file = { filename: decodeText(Buffer.from(filename, 'latin1'), null), contentId: null };
    await keepFile({ ...file, contentType: 'application/octet-stream' }, content, this.#sink);
  };

  /** Takes an attachment; answers what of the body is in it. */
  async #take(part: PartReference, lacksBody: boolean): Promise<Bodies> {
    const { files } = this.#sink;
    const isBodyWanted = this.#wanted.bodyText || this.#wanted.bodyHtml;
    if (files === null && !(isCms(part.contentType) ? isBodyWanted : lacksBody)) return NO_BODIES;
    if (isTnef(part)) {
      // A mail with a text of its own has the same in TNEF once more.
      const bodies = await readTnefPart(() => this.#content(part), part, this.#sink, lacksBody);
      if (bodies !== null) return bodies;
      if (files === null) return NO_BODIES;
    }
    const filename = await readFileName(this.#connection, this.#uid, part);
    return takeFile({ ...part, filename }, this.#content(part), this.#sink, this.#sink.limits.maxNesting);
  }

  #content(part: PartReference): Content {
    const { maxPartBytes } = this.#sink.limits;
    if (leastBytes(part) > maxPartBytes) throw partTooLarge(maxPartBytes, part.filename);
    const small = this.#small.get(part.section);
    const encoded = small === undefined ? readSection(this.#connection, this.#uid, part.section) : [small];
    // What is streamed is garbage afterwards, and memory is what a large mail makes of that.
    const isOurs = small === undefined;
    return bounded(decodeTransfer(encoded, part.encoding, isOurs), maxPartBytes, part.filename);
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
