import { decode } from 'libmime/lib/charset.js';

const SHIFT_OUT = 0x0e;
const SHIFT_IN = 0x0f;
const LINE_FEED = 0x0a;
const HIGH_BIT = 0x80;

/** ISO-2022-KR (RFC 1557): Korean between SO and SI, which ends with its line at the latest. */
export function decodeIso2022Kr(bytes: Buffer): string {
  let isKorean = false;
  const korean: number[] = [];
  // The designation at the beginning says what is known.
  for (const byte of Buffer.from(bytes.toString('latin1').replaceAll('\x1b$)C', ''), 'latin1')) {
    if (byte === SHIFT_OUT || byte === SHIFT_IN) isKorean = byte === SHIFT_OUT;
    else korean.push(isKorean && byte > 0x20 ? byte | HIGH_BIT : byte);
    if (byte === LINE_FEED) isKorean = false;
  }
  return decode(Buffer.from(korean), 'euc-kr');
}

/** HZ (RFC 1843): Chinese between `~{` and `~}`; `~~` is a tilde, and a `~` at the end of a line goes away with it. */
export function decodeHz(bytes: Buffer): string {
  const chinese = bytes
    .toString('latin1')
    .replace(/~\{(.*?)(?:~\}|$)/gms, (_, encoded: string) => {
      const high = Buffer.from(encoded, 'latin1').map((byte) => (byte > 0x20 ? byte | HIGH_BIT : byte));
      return Buffer.from(high).toString('latin1');
    })
    .replace(/~(~|\r?\n)/g, (_, escaped: string) => (escaped === '~' ? '~' : ''));
  return decode(Buffer.from(chinese, 'latin1'), 'gbk');
}
