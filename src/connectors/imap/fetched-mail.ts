import type { MessageStructureObject } from 'imapflow';
import { parseBodystructure } from 'imapflow/lib/tools';

/** What a row of an answer to FETCH (RFC 9051 section 7.5.2) says of a mail; what it does not say is absent. */
export interface FetchedMail {
  uid?: number;
  flags?: ReadonlySet<string> | undefined;
  /** Null where it cannot be understood. */
  internalDate?: Date | null | undefined;
  size?: number | undefined;
  bodyStructure?: MessageStructureObject | undefined;
  /** The fields that were asked for. */
  headers?: Buffer | undefined;
  /** By their specifiers in lower case. */
  bodyParts?: Map<string, Buffer> | undefined;
}

/** A token of an answer, as imapflow takes it apart; lists are arrays, and NIL is null. */
interface Token {
  readonly value?: string | Buffer;
  /** Of `BODY[…]`: the specifier, and for HEADER.FIELDS the list of names. */
  readonly section?: readonly Item[];
}

/** A token, NIL, or a list. */
export type Item = Token | null | readonly Item[];

/** Adds what one more row says of a mail: an answer may come in several. Ill-formed items are left out. */
export function addRow(mail: FetchedMail, items: readonly Item[]): void {
  for (let index = 0; index + 1 < items.length; index += 2) {
    const [name, value] = [tokenAt(items, index), items[index + 1]];
    if (name !== null && value !== undefined) add(mail, name, value);
  }
}

/** The UID that a row tells; null where it tells none. */
export function uidOf(items: readonly Item[]): number | null {
  for (let index = 0; index + 1 < items.length; index += 2)
    if (textOf(items[index])?.toUpperCase() === 'UID') return numberOf(items[index + 1]);
  return null;
}

function add(mail: FetchedMail, name: Token, value: Item): void {
  switch (textOf(name)?.toUpperCase()) {
    case 'FLAGS':
      mail.flags = new Set(isList(value) ? value.flatMap((flag) => textOf(flag) ?? []) : []);
      break;
    case 'INTERNALDATE':
      mail.internalDate = dateOf(textOf(value));
      break;
    case 'RFC822.SIZE':
      mail.size = numberOf(value) ?? 0;
      break;
    case 'BODYSTRUCTURE':
      mail.bodyStructure = structureOf(value);
      break;
    case 'BODY':
      addSection(mail, name, bytesOf(value));
  }
}

/** Undefined where the server could make nothing of the mail, or we can make nothing of what it says. */
function structureOf(value: Item): MessageStructureObject | undefined {
  if (!isList(value)) return undefined;
  try {
    return parseBodystructure(value as Parameters<typeof parseBodystructure>[0]);
  } catch {
    return undefined;
  }
}

function addSection(mail: FetchedMail, { section }: Token, bytes: Buffer | null): void {
  const specifier = textOf(section?.[0])?.toLowerCase();
  if (specifier === undefined || bytes === null) return;
  if (specifier === 'header.fields') mail.headers = bytes;
  else mail.bodyParts = (mail.bodyParts ?? new Map()).set(specifier, bytes);
}

function isList(item: Item | undefined): item is readonly Item[] {
  return Array.isArray(item);
}

function tokenAt(items: readonly Item[], index: number): Token | null {
  const item = items[index];
  return item === undefined || isList(item) ? null : item;
}

function textOf(item: Item | undefined): string | null {
  if (item == null || isList(item)) return null;
  return typeof item.value === 'string' ? item.value : (item.value?.toString() ?? null);
}

/** Servers may send a section as a quoted string, which imapflow has decoded as UTF-8. */
function bytesOf(item: Item): Buffer | null {
  if (item === null || isList(item) || item.value === undefined) return null;
  return typeof item.value === 'string' ? Buffer.from(item.value) : item.value;
}

/** Up to 15 digits, which are exact. */
function numberOf(item: Item | undefined): number | null {
  const text = textOf(item);
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function dateOf(text: string | null): Date | null {
  const date = new Date(text ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
