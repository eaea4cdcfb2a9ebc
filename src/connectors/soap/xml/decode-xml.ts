import { ConnectorError } from '../../../errors.ts';
import { charsetOf, declaredEncoding } from '../../egress/charset.ts';

/**
 * Decodes the bytes of an XML document (XML 1.0, appendix F; RFC 7303 section 3): byte order mark, UTF-16 without one,
 * then the charset of the Content-Type and the XML declaration. Of these two, UTF-8 counts where the bytes are valid UTF-8,
 * since servers often declare what they do not send. Throws ConnectorError INVALID_DOCUMENT for an encoding that is not known.
 */
export function decodeXml(bytes: Uint8Array, contentType: string | null): string {
  const family = unicodeFamily(bytes);
  if (family !== null) return decode(bytes, family);
  const labels = [charsetOf(contentType), narrowDeclaration(bytes)].filter((label) => label !== null);
  const utf8 = labels.length === 0 || labels.some((label) => /^utf-?8$/i.test(label));
  const other = labels.find((label) => !/^(utf-?8|us-ascii|ascii)$/i.test(label));
  if (utf8 || other === undefined) {
    const text = decodeUtf8(bytes);
    if (text !== null) return text;
  }
  return decode(bytes, other ?? 'windows-1252');
}

function unicodeFamily(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

/** What could be read as bytes is not UTF-16, whatever it says (RFC 7303 section 8.9 shows the case). */
function narrowDeclaration(bytes: Uint8Array): string | null {
  const label = declaredEncoding(bytes);
  return label !== null && /^utf-?16/i.test(label) ? null : label;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, label: string): string {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch (error) {
    throw new ConnectorError('INVALID_DOCUMENT', `The document is in an unknown encoding, "${label}".`, {
      cause: error,
    });
  }
}
