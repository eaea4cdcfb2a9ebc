import { ConnectorError } from '../../errors.ts';
import { decodeText } from '../egress/charset.ts';
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

/** Reads a body whole, decoded by its charset; null where there are no bytes. Throws TOO_LARGE past 16 MiB. */
export async function readText(response: EgressResponse): Promise<AnswerText | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > MAX_TEXT_BYTES) {
      throw new ConnectorError('TOO_LARGE', `${response.url.origin} sent more than ${MAX_TEXT_BYTES} bytes of text.`);
    }
    chunks.push(chunk);
  }
  if (size === 0) return null;
  return { text: decodeText(Buffer.concat(chunks), response.headers.get('content-type')), size };
}
