import { isUtf8 } from 'node:buffer';
import { parseAddressHeader } from 'mailparser';
import { decodeWords, escapeBareBytes } from './encoded-words.ts';
import type { MailSummary } from './mailbox.ts';
import { decodeText } from './text-decoding.ts';

/** What is read of one field; more is cut. */
const MAX_FIELD_BYTES = 64 * 1024;

/** Lists of recipients may be long: these are some 25,000. */
const MAX_LIST_BYTES = 1024 * 1024;
const LISTS: ReadonlySet<string> = new Set(['to', 'cc']);

type HeaderFields = Pick<MailSummary, 'messageId' | 'subject' | 'sender' | 'senderName' | 'to' | 'cc' | 'date'>;

/** Addresses of fields that were read before: many mails come from and to the same. */
export type KnownAddresses = Map<string, readonly MailAddress[]>;

interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/**
 * Reads a header block (RFC 5322). Of a field that is there twice, the first counts. `messageId` and `date` are as they
 * were written, unfolded; `sender` is the first bare address, its domain in lower case and its local part as it is, and
 * `senderName` the name before it.
 */
export function headerFields(block: Buffer, known: KnownAddresses = new Map()): HeaderFields {
  const fields = unfold(block);
  const addresses = (name: string) => {
    const value = fields.get(name) ?? '';
    const read = known.get(value) ?? mailAddresses(value);
    known.set(value, read);
    return read;
  };
  const bare = (name: string) => addresses(name).map(({ address }) => address);
  const sender = addresses('from')[0] ?? addresses('sender')[0];
  const subject = fields.get('subject');
  return {
    messageId: fields.get('message-id') || null,
    subject: subject === undefined ? null : decodeWords(subject),
    sender: sender?.address ?? null,
    senderName: sender?.name || null,
    to: bare('to'),
    cc: bare('cc'),
    date: fields.get('date') || null,
  };
}

/** RFC 5322 section 2.2.3: a line end before white space goes away, the white space stays. */
function unfold(block: Buffer): Map<string, string> {
  const fields = new Map<string, string>();
  // As Latin-1 every byte is one character, so the bytes of a field can be had back.
  for (const field of block.toString('latin1').split(/\r?\n(?![ \t])/)) {
    const colon = field.indexOf(':');
    const name = field.slice(0, colon).trim().toLowerCase();
    if (colon <= 0 || fields.has(name)) continue;
    const most = LISTS.has(name) ? MAX_LIST_BYTES : MAX_FIELD_BYTES;
    const value = field.slice(colon + 1, colon + 1 + most).replace(/\r?\n/g, '');
    fields.set(name, value);
  }
  const charset = /charset\s*=\s*"?([\w:.-]+)/i.exec(fields.get('content-type') ?? '')?.[1] ?? null;
  for (const [name, value] of fields) fields.set(name, plainField(value, charset));
  return fields;
}

/** Programs that write a header in 8 bits do so in the charset of the body, or in UTF-8. */
function plainField(value: string, charset: string | null): string {
  const bytes = Buffer.from(escapeBareBytes(value), 'latin1');
  return decodeText(bytes, isUtf8(bytes) ? null : charset)
    .replaceAll('\t', ' ')
    .trim();
}

/** Each bare address with its decoded name, which may be empty. */
function mailAddresses(value: string): readonly MailAddress[] {
  if (value === '') return [];
  const { value: addresses } = parseAddressHeader(value, { flatten: true, decodePunycode: false });
  return addresses
    .map(({ name, address = '' }) => ({ name: decodeWords(name), address: lowerCaseDomain(address) }))
    .filter(({ address }) => address !== '');
}

/** Domains are compared without case (RFC 5321 section 2.4), local parts are up to their server. */
function lowerCaseDomain(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}
