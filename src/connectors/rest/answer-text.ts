import { charsetOf, decodeText, decodeXmlText } from '../egress/charset.ts';
import type { EgressResponse } from '../egress/egress.ts';
import { type BodyFormat, essenceOf, formatOf } from './media-type.ts';

/** What a body is when nobody says (RFC 9110 section 8.3). */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Of a body that becomes a value; files may be larger. */
export const MAX_TEXT_BYTES = 16 * 1024 * 1024;

/** What JSON and text are, without a charset, where nothing beyond ASCII in them is UTF-8: RFC 2616 section 3.7.1 had it so. */
const FORMER_DEFAULT = 'text/plain; charset=windows-1252';

/** The text of an answer, and its size in bytes. */
export interface AnswerText {
  readonly text: string;
  readonly size: number;
}

/** How the body of an answer is to be understood; 'binary' for what is no text, multipart included. */
export function formatOfAnswer(response: EgressResponse): BodyFormat {
  const essence = essenceOf(response.headers.get('content-type') ?? UNKNOWN_TYPE) ?? UNKNOWN_TYPE;
  const format = formatOf(essence);
  return format === 'multipart' ? 'binary' : format;
}

/**
 * Reads a body whole, decoded by its charset, XML by its own declaration where there is none; null where there are no
 * bytes. `format` is what `formatOfAnswer` says. Throws TOO_LARGE past 16 MiB.
 */
export async function readText(response: EgressResponse, format: BodyFormat): Promise<AnswerText | null> {
  const bytes = await response.bytes(MAX_TEXT_BYTES);
  if (bytes.length === 0) return null;
  const contentType = response.headers.get('content-type');
  const decode = format === 'xml' ? decodeXmlText : decodePlainText;
  return { text: decode(bytes, contentType), size: bytes.length };
}

function decodePlainText(bytes: Uint8Array, contentType: string | null): string {
  const text = decodeText(bytes, contentType);
  return charsetOf(contentType) === null && isWrongUtf8(text) ? decodeText(bytes, FORMER_DEFAULT) : text;
}

/** Whether every character beyond ASCII is one that could not be decoded. */
function isWrongUtf8(text: string): boolean {
  return text.includes('\ufffd') && !/[\u0080-\ufffc]/.test(text);
}
