const DEFAULT_CHARSET = 'utf-8';

/** Enough for any XML declaration. */
export const DECLARATION_BYTES = 256;

type Decoder = InstanceType<typeof TextDecoder>;

/** Made once: making one costs more than decoding a short text. By label, of which the standard has a few hundred. */
const decoders = new Map<string, Decoder>([[DEFAULT_CHARSET, new TextDecoder(DEFAULT_CHARSET)]]);

/** The charset parameter of a Content-Type, in lower case; null where it has none. */
export function charsetOf(contentType: string | null): string | null {
  const match = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i.exec(contentType ?? '');
  const charset = (match?.[1] ?? match?.[2] ?? '').trim().toLowerCase();
  return charset === '' ? null : charset;
}

/**
 * Text by the charset of its Content-Type and the encoding standard's labels; UTF-8 where there is none or it is
 * unknown. A byte order mark goes before the charset, and is taken away.
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  return decoderOf(byteOrderMark(bytes) ?? charsetOf(contentType) ?? DEFAULT_CHARSET).decode(bytes);
}

/** The same of an XML entity: where nobody says otherwise, its own declaration counts (RFC 7303 section 3). */
export function decodeXmlText(bytes: Uint8Array, contentType: string | null): string {
  return decoderOf(xmlEncodingOf(bytes, contentType)).decode(bytes);
}

/**
 * The label of an XML entity's encoding, which may be unknown: byte order mark, charset of the Content-Type, UTF-16 as it
 * shows in the first "<" (XML 1.0 appendix F.1), declaration, UTF-8.
 */
export function xmlEncodingOf(bytes: Uint8Array, contentType: string | null): string {
  const [first, second] = bytes;
  const wide = first === 0x3c && second === 0 ? 'utf-16le' : first === 0 && second === 0x3c ? 'utf-16be' : null;
  return byteOrderMark(bytes) ?? charsetOf(contentType) ?? wide ?? declaredEncoding(bytes) ?? DEFAULT_CHARSET;
}

/** The encoding that an XML declaration names at the beginning of the bytes; null where there is none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? null;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function decoderOf(label: string): Decoder {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const decoder = supported(label);
  if (decoder === null) return decoderOf(DEFAULT_CHARSET);
  decoders.set(label, decoder);
  return decoder;
}

/** Null where the encoding standard has no such label. */
function supported(label: string): Decoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
