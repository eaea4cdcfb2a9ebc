import { ConnectorError } from '../../../errors.ts';
import { DECLARATION_BYTES, xmlEncodingOf } from '../../egress/charset.ts';

/** Turns the chunks of one XML document into text. */
export interface XmlTextDecoder {
  /** The text of a chunk, as far as it is known; the first bytes are held back until the encoding is. */
  decode(chunk: Uint8Array): string;
  /** What is left at the end. */
  end(): string;
}

type Decoder = InstanceType<typeof TextDecoder>;

/**
 * Decodes by byte order mark, else by the charset of the Content-Type, else by the XML declaration, else as UTF-8 (RFC 7303
 * section 3). Throws INVALID_RESPONSE for an encoding that is not known, and for bytes that are not of it.
 */
export function createXmlTextDecoder(contentType: string | null): XmlTextDecoder {
  let head: Uint8Array = new Uint8Array(0);
  let decoder: Decoder | null = null;
  const opened = (): Decoder => {
    decoder ??= openDecoder(xmlEncodingOf(head, contentType));
    return decoder;
  };
  return {
    decode(chunk) {
      if (decoder !== null) return decodeChunk(decoder, chunk);
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
      return head.length < DECLARATION_BYTES ? '' : decodeChunk(opened(), head);
    },
    end() {
      const held = decoder === null ? decodeChunk(opened(), head) : '';
      return held + decodeChunk(opened(), null);
    },
  };
}

/** The beginning of a document as text for people: what is not of the encoding is shown as U+FFFD. */
export function beginningText(bytes: Uint8Array, contentType: string | null): string {
  const encoding = xmlEncodingOf(bytes, contentType);
  try {
    return new TextDecoder(encoding).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder().decode(bytes, { stream: true });
  }
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
