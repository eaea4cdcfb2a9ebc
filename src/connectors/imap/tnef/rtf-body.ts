import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { deEncapsulateSync, Tokenize } from 'rtf-stream-parser';
import { ToPlainText } from 'rtf-stream-parser/dist/src/ToPlainText.js';
import { type Bodies, NO_BODIES } from '../content/bodies.ts';
import { decodeText } from '../text-decoding.ts';
import { charsetOf } from './code-page.ts';
import { decompressRtf } from './compressed-rtf.ts';

/** The conversion does not let anything else run meanwhile. */
const MOST_RTF_BYTES = 512 * 1024;

/** The reader takes quadratic time over the depth of the groups; Outlook writes a handful. */
const MOST_LEVELS = 200;

/**
 * The body that is in a PidTagRtfCompressed: the HTML or the text that was wrapped in RTF (MS-OXRTFEX), or the text of the
 * RTF. No bodies where nothing can be made of it.
 */
export async function rtfBody(compressed: Buffer): Promise<Bodies> {
  try {
    const rtf = decompressRtf(compressed, MOST_RTF_BYTES);
    if (isDeep(rtf)) return NO_BODIES;
    return wrapped(rtf) ?? { text: await plainText(rtf), html: null };
  } catch (error) {
    // The reader of RTF throws plain errors, and nothing but it is called here.
    if (error instanceof Error) return NO_BODIES;
    throw error;
  }
}

function isDeep(rtf: Buffer): boolean {
  let depth = 0;
  for (const byte of rtf) {
    if (byte === 0x7b) depth += 1;
    if (byte === 0x7d) depth -= 1;
    if (depth > MOST_LEVELS) return true;
  }
  return false;
}

/** Null where the RTF is not what something else was wrapped in. */
function wrapped(rtf: Buffer): Bodies | null {
  if (!/\\from(html|text)/.test(rtf.toString('latin1', 0, 4096))) return null;
  const { mode, text } = deEncapsulateSync(rtf, OPTIONS);
  return mode === 'html' ? { text: null, html: String(text) } : { text: String(text), html: null };
}

async function plainText(rtf: Buffer): Promise<string> {
  let text = '';
  const collect = new Writable({
    objectMode: true,
    write: (piece, _, done) => {
      text += String(piece);
      done();
    },
  });
  await pipeline(Readable.from([rtf]), new Tokenize(), new ToPlainText(OPTIONS), collect);
  return text;
}

/** `encoding` is as `cp1252`. */
function decode(bytes: Buffer, encoding: string): string {
  return decodeText(bytes, charsetOf(Number(/\d+$/.exec(encoding)?.[0] ?? Number.NaN)));
}

/** What is odd about an RTF is nothing to be printed. */
const OPTIONS = { decode, warn: () => undefined };
