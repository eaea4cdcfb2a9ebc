import { isUtf8 } from 'node:buffer';
import { DecodeStream, decode } from 'libmime/lib/charset.js';
import { decodeHz, decodeIso2022Kr } from './seven-bit-charsets.ts';

/** Names that say nothing: mails in UTF-8 and in 8-bit Western charsets are labelled so. */
const UNSAID = /^(us-?ascii|ascii|utf-?8|unknown-8bit|x-unknown|default|binary|7bit|8bit)$/i;

/** Names that programs put on whatever they have; text that is valid UTF-8 all the same is UTF-8. */
const DOUBTFUL = /^(iso[-_]?8859[-_]?1|latin-?1|l1|windows-1252|cp-?1252)$/i;

/**
 * Characters beyond ASCII from which on valid UTF-8 is no accident, whatever other charset is announced. Two can be one, in a short
 * subject in GBK.
 */
const NO_ACCIDENT = 6;

/** Charsets of which no byte sequence is to be taken for UTF-8. */
const WIDE = /^(utf-?16|utf-?32|ucs-?[24])/i;

/** Charsets that the decoders of other people do not have. */
const OURS: readonly (readonly [RegExp, (bytes: Buffer) => string])[] = [
  [/^(x-)?(unicode-[\d-]+)?utf-?7$/i, (bytes) => decodeUtf7(bytes.toString('latin1'))],
  [/^(cs)?iso-?2022-?kr$/i, decodeIso2022Kr],
  [/^hz(-gb-?2312)?$/i, decodeHz],
];

/** Whether nobody else's decoder knows the charset. */
export function isOursAlone(charset: string): boolean {
  return OURS.some(([name]) => name.test(charset));
}

/**
 * Bytes to text by their charset (a MIME name). Without a charset, with one that nobody knows, and where UTF-8 is
 * announced but the bytes are not: UTF-8 if they are valid as such, else windows-1252. What is announced as Western and is
 * valid UTF-8 is UTF-8, and so is what is announced as anything else, where that is no accident. A byte order mark is dropped.
 */
export function decodeText(bytes: Buffer, charset: string | null): string {
  if (charset === null || UNSAID.test(charset) || DOUBTFUL.test(charset)) return guess(bytes);
  const ours = OURS.find(([name]) => name.test(charset));
  if (ours !== undefined) return ours[1](bytes);
  if (!new DecodeStream(charset).supported || (!WIDE.test(charset) && isSurelyUtf8(bytes))) return guess(bytes);
  return decode(bytes, charset).replace(/^\uFEFF/, '');
}

function guess(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isSurelyUtf8(bytes: Buffer): boolean {
  if (!isUtf8(bytes)) return false;
  // Each character beyond ASCII has one byte that begins it, from 0xC2 on.
  let beyondAscii = 0;
  for (let index = 0; index < bytes.length && beyondAscii < NO_ACCIDENT; index += 1)
    if ((bytes[index] ?? 0) >= 0xc2) beyondAscii += 1;
  return beyondAscii === NO_ACCIDENT;
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
