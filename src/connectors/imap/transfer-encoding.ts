import { Base64Decoder } from './content/base64-decoder.ts';
import type { Content } from './content/byte-reader.ts';
import { decodeUuencode } from './content/uuencode.ts';

/** Longest piece of quoted-printable without a line end that is waited for. */
const MAX_LINE_BYTES = 64 * 1024;

/** From so many bytes it is judged whether something is Base64; from fewer than the least it is not. */
const SNIFFED_BYTES = 512;
const SNIFFED_LEAST = 32;

/**
 * Undoes a Content-Transfer-Encoding (RFC 2045 section 6). What is not known stays as it is, as section 6.4 wants. The pieces of
 * `isOurs` are nobody else's: they may be written over.
 */
export function decodeTransfer(content: Content, encoding: string, isOurs = false): Content {
  // Mails have `base64;`, `Base64 (with a comment)` and worse.
  switch (/^[\w-]+/.exec(encoding.trim().toLowerCase())?.[0]) {
    case 'base64':
      return decodeBase64(content, isOurs);
    case 'quoted-printable':
      return decodeQuotedPrintable(content);
    case 'x-uuencode':
    case 'x-uue':
    case 'uuencode':
      return decodeUuencode(content);
    default:
      return content;
  }
}

/** What is announced as Base64 and is surely none stays as it is: some programs announce it and forget to encode. */
async function* decodeBase64(content: Content, isOurs: boolean): AsyncGenerator<Buffer> {
  const decoder = new Base64Decoder();
  let encoded: boolean | null = null;
  for await (const chunk of content) {
    encoded ??= mayBeBase64(chunk);
    if (!encoded) {
      yield chunk;
      continue;
    }
    const decoded = isOurs ? decoder.decode(chunk, chunk) : decoder.decode(chunk);
    if (decoded.length > 0) yield decoded;
  }
}

/** Whether all but one character of 20 is Base64 or around a line end: what gateways put in between is skipped. */
function mayBeBase64(chunk: Buffer): boolean {
  const head = chunk.subarray(0, SNIFFED_BYTES).toString('latin1');
  const foreign = head.replace(/[A-Za-z0-9+/=]+|[ \t]*[\r\n][ \t]*/g, '').length;
  return head.length < SNIFFED_LEAST || foreign * 20 <= head.length;
}

async function* decodeQuotedPrintable(content: Content): AsyncGenerator<Buffer> {
  let rest = '';
  for await (const chunk of content) {
    const text = rest + chunk.toString('latin1');
    const cut = cutBetweenLines(text);
    rest = text.slice(cut);
    if (cut > 0) yield decodedLines(text.slice(0, cut));
  }
  if (rest !== '') yield decodedLines(rest);
}

/** Where `text` can be cut without cutting a line; of a line that does not end, before what may be half an escape. */
function cutBetweenLines(text: string): number {
  const lineEnd = text.lastIndexOf('\n') + 1;
  if (text.length - lineEnd <= MAX_LINE_BYTES) return lineEnd;
  const equals = text.lastIndexOf('=');
  return equals >= text.length - 3 ? equals : text.length;
}

function decodedLines(text: string): Buffer {
  const lines = text.split('\n').map(withoutTrailingSpace);
  const joined = lines
    .join('\n')
    .replace(/=\r?\n/g, '')
    .replace(/=$/, '');
  const decoded = joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(decoded, 'latin1');
}

/** White space before a line end was put there on the way (RFC 2045 section 6.7, rule 3). */
function withoutTrailingSpace(line: string): string {
  const lineEnd = line.endsWith('\r') ? '\r' : '';
  let end = line.length - lineEnd.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line.slice(0, end) + lineEnd;
}
