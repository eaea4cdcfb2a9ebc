const DEFAULT_CHARSET = 'utf-8';

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
