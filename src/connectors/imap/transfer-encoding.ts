import { Base64Decoder } from './content/base64-decoder.ts';
import type { Content } from './content/byte-reader.ts';
import { decodeUuencode } from './content/uuencode.ts';

/** Longest piece of quoted-printable without a line end that is waited for. */
const MAX_LINE_BYTES = 64 * 1024;

/** Undoes a Content-Transfer-Encoding (RFC 2045 section 6). What is not known stays as it is, as section 6.4 wants. */
export function decodeTransfer(content: Content, encoding: string): Content {
  // Mails have `base64;`, `Base64 (with a comment)` and worse.
  switch (/^[\w-]+/.exec(encoding.trim().toLowerCase())?.[0]) {
    case 'base64':
      return decodeBase64(content);
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

async function* decodeBase64(content: Content): AsyncGenerator<Buffer> {
  const decoder = new Base64Decoder();
  for await (const chunk of content) {
    const decoded = decoder.decode(chunk);
    if (decoded.length > 0) yield decoded;
  }
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
