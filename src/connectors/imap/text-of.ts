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
  const charset = format.charset ?? (contentType === 'text/html' ? htmlCharset(bytes) : null);
  const text = decodeText(bytes, charset).replace(/\r\n?/g, '\n');
  return format.flowed && contentType === 'text/plain' ? libmime.decodeFlowed(text, format.delSp) : text;
}

/** What an HTML document says of itself, for mails that say nothing. */
function htmlCharset(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 1024).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?([\w:.-]+)/i.exec(head)?.[1] ?? null;
}
