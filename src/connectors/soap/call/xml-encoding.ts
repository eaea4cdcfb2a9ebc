import { ConnectorError } from '../../../errors.ts';

/** Turns the chunks of one XML document into text. */
export interface XmlTextDecoder {
  /** The text of a chunk, as far as it is known; the first bytes are held back until the encoding is. */
  decode(chunk: Uint8Array): string;
  /** What is left at the end. */
  end(): string;
}

type Decoder = InstanceType<typeof TextDecoder>;

/** Enough for any XML declaration. */
const DECLARATION_BYTES = 256;
const UTF_8 = 'utf-8';

/**
 * Decodes by byte order mark, else by the charset of the Content-Type, else by the XML declaration, else as UTF-8 (RFC 7303
 * section 3). Throws INVALID_RESPONSE for an encoding that is not known, and for bytes that are not of it.
 */
export function createXmlTextDecoder(contentType: string | null): XmlTextDecoder {
  let head: Uint8Array | null = new Uint8Array(0);
  let decoder = new TextDecoder(UTF_8);
  const start = (bytes: Uint8Array): string => {
    head = null;
    decoder = openDecoder(encodingOf(bytes, contentType));
    return decodeChunk(decoder, bytes);
  };
  return {
    decode(chunk) {
      if (head === null) return decodeChunk(decoder, chunk);
      head = Buffer.concat([head, chunk]);
      return head.length < DECLARATION_BYTES ? '' : start(head);
    },
    end: () => (head === null ? '' : start(head)) + decodeChunk(decoder, null),
  };
}

/** The beginning of a document as text for people: what is not of the encoding is shown as U+FFFD. */
export function beginningText(bytes: Uint8Array, contentType: string | null): string {
  const encoding = encodingOf(bytes, contentType);
  try {
    return new TextDecoder(encoding).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder().decode(bytes, { stream: true });
  }
}

/** The charset parameter of a media type, or null. */
function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

function encodingOf(bytes: Uint8Array, contentType: string | null): string {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return UTF_8;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const charset = charsetOf(contentType);
  if (charset !== null) return charset;
  // XML 1.0 appendix F.1: UTF-16 without a mark shows in the first "<".
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return declaredEncoding(bytes) ?? UTF_8;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? null;
}

function openDecoder(encoding: string): Decoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch (cause) {
    throw new ConnectorError('INVALID_RESPONSE', `The answer is in the encoding "${encoding}", which is not known.`, {
      cause,
    });
  }
}

function decodeChunk(decoder: Decoder, chunk: Uint8Array | null): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new ConnectorError('INVALID_RESPONSE', `The answer is not valid ${decoder.encoding.toUpperCase()}.`, {
      cause,
    });
  }
}
