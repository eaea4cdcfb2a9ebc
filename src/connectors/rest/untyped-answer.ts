import { decodeText } from '../egress/charset.ts';
import type { EgressResponse } from '../egress/egress.ts';
import { MAX_TEXT_BYTES } from './answer-text.ts';
import { parseJson } from './json-answer.ts';
import { essenceOf } from './media-type.ts';

/** How a body begins that may be JSON: an object or a list, a byte order mark and blanks before it. */
const JSON_BEGINNING = /^(\ufeff)?[ \t\r\n]*[[{]/;

/** What was read of a body without a type: the text where it is JSON as a whole, and the chunks that were taken for it. */
export interface UntypedBody {
  readonly text: string | null;
  readonly taken: readonly Uint8Array[];
}

/** Whether nobody says what the answer is: no Content-Type, or one that is no media type. */
export function isUntyped(response: EgressResponse): boolean {
  const contentType = response.headers.get('content-type');
  return contentType === null || essenceOf(contentType) === null;
}

/**
 * Looks whether a body without a type is JSON (RFC 9110 section 8.3: a recipient may examine the data). Takes no more
 * than the first chunk of what does not begin like it, and at most 16 MiB of what does.
 */
export async function readUntyped(first: Uint8Array, rest: AsyncIterator<Uint8Array>): Promise<UntypedBody> {
  const taken = [first];
  if (!JSON_BEGINNING.test(decodeText(first.subarray(0, 64), null))) return { text: null, taken };
  let size = first.length;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    taken.push(next.value);
    size += next.value.length;
    if (size > MAX_TEXT_BYTES) return { text: null, taken };
  }
  const text = decodeText(Buffer.concat(taken), null);
  return { text: isJson(text) ? text : null, taken };
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}
