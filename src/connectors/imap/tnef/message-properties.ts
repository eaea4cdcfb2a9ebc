import type { ByteReader } from '../content/byte-reader.ts';
import { textOf } from '../text-of.ts';
import { charsetOf, decodeCodePage } from './code-page.ts';
import { MAPI_BINARY, MAPI_STRING8, MAPI_UNICODE, type MapiValue, mapiValues } from './mapi-properties.ts';
import type { TnefMessage } from './tnef-message.ts';

/** A longer value is not read. */
const MOST_VALUE_BYTES = 16 * 1024 * 1024;

/** PropertyIds (MS-OXPROPS). */
const SUBJECT = 0x0037;
const CLIENT_SUBMIT_TIME = 0x0039;
const SENDER_NAME = 0x0c1a;
const SENDER_EMAIL_ADDRESS = 0x0c1f;
const DISPLAY_TO = 0x0e04;
const BODY = 0x1000;
const RTF_COMPRESSED = 0x1009;
const HTML = 0x1013;
const INTERNET_CODE_PAGE = 0x3fde;
const SENDER_SMTP_ADDRESS = 0x5d01;

const WANTED: ReadonlySet<number> = new Set([
  SUBJECT,
  CLIENT_SUBMIT_TIME,
  SENDER_NAME,
  SENDER_EMAIL_ADDRESS,
  DISPLAY_TO,
  BODY,
  RTF_COMPRESSED,
  HTML,
  INTERNET_CODE_PAGE,
  SENDER_SMTP_ADDRESS,
]);

/** 1601-01-01 to 1970-01-01, in milliseconds: where FILETIME begins. */
const FILETIME_EPOCH_MS = 11_644_473_600_000;

/** A value with its bytes. */
export interface ReadValue extends MapiValue {
  readonly bytes: Buffer;
}

/** The text of a string property; null for a value of another type. */
export function textOfValue(value: ReadValue | undefined, codePage: number | null): string | null {
  if (value?.type === MAPI_UNICODE) return value.bytes.toString('utf16le').split('\0', 1)[0] ?? '';
  return value?.type === MAPI_STRING8 ? decodeCodePage(value.bytes, codePage) : null;
}

/** The properties of a message, as far as they are of use. */
export class MessageProperties {
  readonly #values = new Map<number, ReadValue>();

  async read(reader: ByteReader): Promise<void> {
    for await (const value of mapiValues(reader)) {
      if (!WANTED.has(value.id) || value.length > MOST_VALUE_BYTES) continue;
      this.#values.set(value.id, { ...value, bytes: await reader.read(value.length) });
    }
  }

  finish(codePage: number | null): Omit<TnefMessage, 'attachments'> {
    const text = (id: number) => textOfValue(this.#values.get(id), codePage) || null;
    const address = text(SENDER_SMTP_ADDRESS) ?? text(SENDER_EMAIL_ADDRESS);
    return {
      subject: text(SUBJECT),
      senderName: text(SENDER_NAME),
      // Within Exchange, an address is a path in the directory.
      senderAddress: address?.includes('@') ? address : null,
      to: text(DISPLAY_TO),
      sentAt: fileTime(this.#values.get(CLIENT_SUBMIT_TIME)),
      bodyText: text(BODY),
      bodyHtml: this.#html(codePage),
      compressedRtf: this.#values.get(RTF_COMPRESSED)?.bytes ?? null,
    };
  }

  #html(codePage: number | null): string | null {
    const value = this.#values.get(HTML);
    if (value?.type !== MAPI_BINARY) return textOfValue(value, codePage) || null;
    const internet = this.#values.get(INTERNET_CODE_PAGE);
    const charset = internet?.length === 4 ? charsetOf(internet.bytes.readUInt32LE(0)) : null;
    return textOf(value.bytes, 'text/html', { charset, flowed: false, delSp: false }) || null;
  }
}

/** PtypTime: tenths of microseconds since 1601. */
function fileTime(value: ReadValue | undefined): Date | null {
  if (value?.length !== 8) return null;
  const date = new Date(Number(value.bytes.readBigUInt64LE(0) / 10_000n) - FILETIME_EPOCH_MS);
  return Number.isNaN(date.getTime()) ? null : date;
}
