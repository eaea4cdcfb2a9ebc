import { fileTypeFromBuffer } from 'file-type';

/** How many bytes of a file tell its type. */
export const TELLING_BYTES = 4100;

/** Types that say nothing, as mail programs put them on files that they do not know. */
const UNSAID =
  /^application\/(octet-?stream|binary|x-binary|unknown|x-unknown|download|x-download|x-msdownload|force-download|x-force-download|save|data|x-data|file|attachment|x-unknown-content-type)$/;

/** Types whose first bytes leave no doubt: they are believed before the type that a mail declares. */
const BEYOND_DOUBT =
  /^(application\/(pdf|zip|rtf|x-cfb|x-7z-compressed|x-rar-compressed|vnd\.(openxmlformats-officedocument|oasis\.opendocument)\..+|epub\+zip)|image\/(png|jpeg|gif|webp|tiff))$/;

/** What a ZIP archive, or the OLE container of old Office files, holds: by its extension. */
const BY_EXTENSION: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'application/zip': {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    odt: 'application/vnd.oasis.opendocument.text',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
    odp: 'application/vnd.oasis.opendocument.presentation',
    jar: 'application/java-archive',
  },
  'application/x-cfb': {
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    msg: 'application/vnd.ms-outlook',
  },
  text: {
    txt: 'text/plain',
    log: 'text/plain',
    csv: 'text/csv',
    htm: 'text/html',
    html: 'text/html',
    xml: 'application/xml',
    json: 'application/json',
    ics: 'text/calendar',
    vcf: 'text/vcard',
    eml: 'message/rfc822',
    md: 'text/markdown',
  },
};

/** Declared types that cannot be a container of files. */
const NO_CONTAINER = /^(text|image|audio|video)\/|^application\/(pdf|rtf|json|xml)$/;

/**
 * The type of a file by what it begins with (at least {@link TELLING_BYTES}, or all of it) where the declared one
 * (lower case) says nothing or is plainly wrong, by its extension where its bytes leave that open, and else as it was
 * declared. What is no type at all (RFC 6838 section 4.2) is application/octet-stream.
 */
export async function truthfulContentType(declared: string, filename: string | null, head: Buffer): Promise<string> {
  const isSaid = isContentType(declared) && !UNSAID.test(declared);
  const seen = await seenIn(head);
  if (seen === null) return isSaid ? declared : (textType(filename, head) ?? 'application/octet-stream');
  if (!isSaid) return contained(seen, filename);
  if (!BEYOND_DOUBT.test(seen)) return declared;
  // More is not told by the first bytes of a container, so a type that may be right is right.
  if (seen in BY_EXTENSION) return NO_CONTAINER.test(declared) ? contained(seen, filename) : declared;
  return seen;
}

function isContentType(text: string): boolean {
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(text);
}

async function seenIn(head: Buffer): Promise<string | null> {
  const seen = await fileTypeFromBuffer(head).catch(() => undefined);
  if (seen !== undefined) return seen.mime;
  // An archive whose first file goes on beyond the first bytes.
  return head.subarray(0, 4).toString('latin1') === 'PK\x03\x04' ? 'application/zip' : null;
}

function contained(seen: string, filename: string | null): string {
  return BY_EXTENSION[seen]?.[extensionOf(filename)] ?? seen;
}

function textType(filename: string | null, head: Buffer): string | null {
  return head.includes(0) ? null : (BY_EXTENSION['text']?.[extensionOf(filename)] ?? null);
}

function extensionOf(filename: string | null): string {
  return /\.([^.]+)$/.exec(filename ?? '')?.[1]?.toLowerCase() ?? '';
}
