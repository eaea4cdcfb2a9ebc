import libmime from 'libmime';
import { decodeText, isOursAlone } from './text-decoding.ts';

const ENCODED_WORD = /=\?([\w:.-]+)(?:\*[^?]*)?\?([BQ])\?([^?\s]*)\?=/gi;

const BARE_WORD = /=\?[\w:.*-]+\?Q\?[^?]*[\x80-\xff][^?]*\?=/gi;

/** RFC 2047 encoded words decoded, line ends and tabs made spaces. */
export function decodeWords(text: string): string {
  return libmime
    .decodeWords(text.replace(ENCODED_WORD, inUtf8))
    .replace(/[\r\n\t]+/g, ' ')
    .trim();
}

/**
 * Bare 8-bit characters within encoded words (against RFC 2047 section 5) as escapes, in a header of which each character is a byte:
 * they are in the charset of their word, not in that of the header.
 */
export function escapeBareBytes(header: string): string {
  return header.replace(BARE_WORD, (word) =>
    word.replace(/[\x80-\xff]/g, (byte) => `=${byte.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}

/** A word in a charset that libmime does not know, in one that it does. */
function inUtf8(word: string, charset: string, encoding: string, encoded: string): string {
  if (!isOursAlone(charset)) return word;
  const bytes = encoding.toUpperCase() === 'B' ? Buffer.from(encoded, 'base64') : fromQ(encoded);
  return `=?UTF-8?B?${Buffer.from(decodeText(bytes, charset)).toString('base64')}?=`;
}

function fromQ(encoded: string): Buffer {
  const text = encoded
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(text, 'latin1');
}
