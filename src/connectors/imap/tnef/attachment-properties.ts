import type { ByteReader } from '../content/byte-reader.ts';
import { MAPI_OBJECT, type MapiValue, mapiValues } from './mapi-properties.ts';
import { type ReadValue, textOfValue } from './message-properties.ts';
import type { TnefMessage, TnefPiece } from './tnef-message.ts';

/** A longer name is not read. */
const MOST_VALUE_BYTES = 64 * 1024;

/** PropertyIds (MS-OXPROPS). */
const DISPLAY_NAME = 0x3001;
const ATTACH_DATA = 0x3701;
const ATTACH_FILENAME = 0x3704;
const ATTACH_LONG_FILENAME = 0x3707;
const ATTACH_MIME_TAG = 0x370e;
const ATTACH_CONTENT_ID = 0x3712;

const WANTED: ReadonlySet<number> = new Set([
  DISPLAY_NAME,
  ATTACH_FILENAME,
  ATTACH_LONG_FILENAME,
  ATTACH_MIME_TAG,
  ATTACH_CONTENT_ID,
]);

/** Before an object stands the interface that it is of: IID_IMessage means that it is a message, in TNEF. */
const INTERFACE_BYTES = 16;
const MESSAGE_INTERFACE = Buffer.from('0703020000000000c000000000000046', 'hex');

/** The properties of an attachment, as far as they are of use. */
export class AttachmentProperties {
  readonly #readMessage: (reader: ByteReader, length: number) => Promise<TnefMessage>;
  readonly #values = new Map<number, ReadValue>();
  #message: TnefMessage | null = null;
  #data: TnefPiece | null = null;

  constructor(readMessage: (reader: ByteReader, length: number) => Promise<TnefMessage>) {
    this.#readMessage = readMessage;
  }

  async read(reader: ByteReader): Promise<void> {
    for await (const value of mapiValues(reader)) {
      if (value.id === ATTACH_DATA) await this.#readData(reader, value);
      if (!WANTED.has(value.id) || value.length > MOST_VALUE_BYTES) continue;
      this.#values.set(value.id, { ...value, bytes: await reader.read(value.length) });
    }
  }

  finish(codePage: number | null): {
    readonly filename: string | null;
    readonly contentType: string | null;
    readonly contentId: string | null;
    readonly message: TnefMessage | null;
    readonly data: TnefPiece | null;
  } {
    const text = (id: number) => textOfValue(this.#values.get(id), codePage) || null;
    return {
      filename: text(ATTACH_LONG_FILENAME) ?? text(ATTACH_FILENAME) ?? text(DISPLAY_NAME),
      contentType: text(ATTACH_MIME_TAG)?.toLowerCase() ?? null,
      contentId: text(ATTACH_CONTENT_ID),
      message: this.#message,
      data: this.#data,
    };
  }

  async #readData(reader: ByteReader, { type, length }: MapiValue): Promise<void> {
    const isObject = type === MAPI_OBJECT && length >= INTERFACE_BYTES;
    const isMessage = isObject && (await reader.read(INTERFACE_BYTES)).equals(MESSAGE_INTERFACE);
    const left = isObject ? length - INTERFACE_BYTES : length;
    if (isMessage) this.#message = await this.#readMessage(reader, left);
    else this.#data = { offset: reader.position, length: left };
  }
}
