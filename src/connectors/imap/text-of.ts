import libmime from 'libmime';
import { decodeText } from './text-decoding.ts';

/** How a text part says it is to be read. */
export interface TextFormat {
  readonly charset: string | null;
  /** RFC 3676. */
  readonly flowed: boolean;
  readonly delSp: boolean;
}

/** The text of a text/plain or text/html part: its charset decoded, soft line breaks undone, line ends `\n`. */
export function textOf(bytes: Buffer, contentType: string, format: TextFormat): string {
  // Servers tell US-ASCII where the mail tells nothing (RFC 2045 section 5.2).
  const unsaid = format.charset === null || /^us-ascii$/i.test(format.charset);
  const charset = unsaid && contentType === 'text/html' ? htmlCharset(bytes) : format.charset;
  const text = decodeText(bytes, charset).replace(/\r\n?/g, '\n');
  return format.flowed && contentType === 'text/plain' ? libmime.decodeFlowed(text, format.delSp) : text;
}

/** What an HTML document says of itself, for mails that say nothing. */
function htmlCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ?? null;
}

/** Drops the line ends at the end. (Not by a pattern: `\n+$` takes quadratic time over a run of line ends in the midst.) */
export function withoutLastLineEnds(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}
