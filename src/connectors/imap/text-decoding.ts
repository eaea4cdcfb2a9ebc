import { DecodeStream, decode } from 'libmime/lib/charset.js';

/** Names that say nothing: mails in UTF-8 and in 8-bit Western charsets are labelled so. */
const UNSAID = /^(us-?ascii|ascii|utf-?8|unknown-8bit|x-unknown|default|binary|7bit|8bit)$/i;

/**
 * Bytes to text by their charset (a MIME name). Without a charset, with one that nobody knows, and where UTF-8 is
 * announced but the bytes are not: UTF-8 if they are valid as such, else windows-1252. A byte order mark is dropped.
 */
export function decodeText(bytes: Buffer, charset: string | null): string {
  if (charset === null || UNSAID.test(charset)) return guess(bytes);
  if (/^(x-)?(unicode-[\d-]+)?utf-?7$/i.test(charset)) return decodeUtf7(bytes.toString('latin1'));
  if (!new DecodeStream(charset).supported) return guess(bytes);
  return decode(bytes, charset).replace(/^\uFEFF/, '');
}

function guess(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** RFC 2152: `+` and Base64 of UTF-16BE up to the next `-`; `+-` is a plus. */
function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, encoded: string) => {
    if (encoded === '') return '+';
    const bytes = Buffer.from(encoded, 'base64');
    return bytes
      .subarray(0, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  });
}
