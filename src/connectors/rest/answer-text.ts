import { decodeText, decodeXmlText } from '../egress/charset.ts';
import type { EgressResponse } from '../egress/egress.ts';
import { type BodyFormat, essenceOf, formatOf } from './media-type.ts';

/** What a body is when nobody says (RFC 9110 section 8.3). */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** Of a body that becomes a value; files may be larger. */
const MAX_TEXT_BYTES = 16 * 1024 * 1024;

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
  const decode = format === 'xml' ? decodeXmlText : decodeText;
  return { text: decode(bytes, response.headers.get('content-type')), size: bytes.length };
}
