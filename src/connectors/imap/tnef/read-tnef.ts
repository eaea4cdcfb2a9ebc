import type { ByteReader } from '../content/byte-reader.ts';
import { MalformedContent } from '../content/malformed-content.ts';
import { AttachmentProperties } from './attachment-properties.ts';
import { decodeCodePage } from './code-page.ts';
import { uint32 } from './mapi-properties.ts';
import { MessageProperties } from './message-properties.ts';
import type { TnefAttachment, TnefMessage, TnefPiece } from './tnef-message.ts';

const TNEF_SIGNATURE = 0x223e9f78;

/** Attributes (MS-OXTNEF section 2.1.3.3) without their types, which some programs leave out. */
const ATT_SUBJECT = 0x8004;
const ATT_BODY = 0x800c;
const ATT_MAPI_PROPS = 0x9003;
const ATT_OEM_CODE_PAGE = 0x9007;
const ATT_ATTACH_REND_DATA = 0x9002;
const ATT_ATTACH_TITLE = 0x8010;
const ATT_ATTACH_DATA = 0x800f;
const ATT_ATTACHMENT = 0x9005;

/** Of a message, or of an attachment; what does not begin so is what a gateway has left behind the end. */
const LEVELS: ReadonlySet<number> = new Set([1, 2]);
const HEAD_BYTES = 9;

/** A longer text or title is not read. */
const MOST_TEXT_BYTES = 16 * 1024 * 1024;

export interface TnefLimits {
  readonly maxParts: number;
  /** Messages within messages. */
  readonly maxNesting: number;
}

/**
 * Reads what a TNEF stream holds and where its files lie, without holding the files: `length` bytes of the reader. Throws
 * MalformedContent for what is no whole TNEF, or has more files or levels than the limits.
 */
export async function readTnef(
  reader: ByteReader,
  limits: TnefLimits,
  length: number = Number.POSITIVE_INFINITY,
): Promise<TnefMessage> {
  if (limits.maxNesting < 1) throw new MalformedContent('it has too many messages within messages');
  const end = reader.position + length;
  if ((await uint32(reader)) !== TNEF_SIGNATURE) throw new MalformedContent('it does not begin as TNEF does');
  await reader.skip(2);
  const draft = new MessageDraft(limits);
  while (reader.position < end) {
    const attribute = await nextAttribute(reader);
    if (attribute === null) break;
    await draft.take(reader, attribute);
    const left = attribute.offset + attribute.length - reader.position;
    if (left < 0) throw new MalformedContent('an attribute is longer than it says');
    await reader.skip(left);
    // The checksum is not looked at: there are programs that write 0, or leave the last one out.
    await reader.skipAtMost(2);
  }
  return draft.finish();
}

async function nextAttribute(reader: ByteReader): Promise<Attribute | null> {
  if (await reader.isAtEnd()) return null;
  const [level = 0] = await reader.read(1);
  if (!LEVELS.has(level)) return null;
  const head = await reader.read(HEAD_BYTES - 1);
  return { id: head.readUInt16LE(0), offset: reader.position, length: head.readUInt32LE(4) };
}

interface Attribute extends TnefPiece {
  readonly id: number;
}

/** Collects the attributes of one message: first its own, then those of one attachment after the other. */
class MessageDraft {
  readonly #limits: TnefLimits;
  readonly #properties = new MessageProperties();
  readonly #attachments: AttachmentDraft[] = [];
  #codePage: number | null = null;
  #subject: Buffer | null = null;
  #body: Buffer | null = null;

  constructor(limits: TnefLimits) {
    this.#limits = limits;
  }

  async take(reader: ByteReader, attribute: Attribute): Promise<void> {
    if (attribute.id === ATT_ATTACH_REND_DATA) return this.#beginAttachment();
    const attachment = this.#attachments.at(-1);
    if (attachment !== undefined) return attachment.take(reader, attribute);
    if (attribute.id === ATT_MAPI_PROPS) return this.#properties.read(reader);
    if (attribute.length > MOST_TEXT_BYTES) return;
    if (attribute.id === ATT_OEM_CODE_PAGE) this.#codePage = await uint32(reader);
    if (attribute.id === ATT_SUBJECT) this.#subject = await reader.read(attribute.length);
    if (attribute.id === ATT_BODY) this.#body = await reader.read(attribute.length);
  }

  finish(): TnefMessage {
    const text = (bytes: Buffer | null) => (bytes === null ? null : decodeCodePage(bytes, this.#codePage));
    const { subject, bodyText, ...others } = this.#properties.finish(this.#codePage);
    return {
      ...others,
      subject: subject ?? text(this.#subject),
      bodyText: bodyText ?? text(this.#body),
      attachments: this.#attachments.flatMap((draft) => draft.finish(this.#codePage) ?? []),
    };
  }

  #beginAttachment(): void {
    if (this.#attachments.length >= this.#limits.maxParts)
      throw new MalformedContent(`it has more than ${this.#limits.maxParts} attachments`);
    this.#attachments.push(new AttachmentDraft(this.#limits));
  }
}

class AttachmentDraft {
  readonly #properties: AttachmentProperties;
  #title: Buffer | null = null;
  #data: TnefPiece | null = null;

  constructor({ maxParts, maxNesting }: TnefLimits) {
    const inner = { maxParts, maxNesting: maxNesting - 1 };
    this.#properties = new AttachmentProperties((reader, length) => readTnef(reader, inner, length));
  }

  async take(reader: ByteReader, { id, offset, length }: Attribute): Promise<void> {
    if (id === ATT_ATTACH_DATA) this.#data = { offset, length };
    if (id === ATT_ATTACHMENT) await this.#properties.read(reader);
    if (id === ATT_ATTACH_TITLE && length <= MOST_TEXT_BYTES) this.#title = await reader.read(length);
  }

  /** Null where there is nothing to keep. */
  finish(codePage: number | null): TnefAttachment | null {
    const { filename, message, data, ...others } = this.#properties.finish(codePage);
    // Beside an attached message there may be an empty file.
    const content = message ?? this.#data ?? data;
    if (content === null) return null;
    const title = this.#title === null ? null : decodeCodePage(this.#title, codePage);
    return { ...others, filename: filename ?? (title || null), content };
  }
}
