import { ConnectorError } from '../../../errors.ts';
import { MultipartInput } from './multipart-input.ts';

/** One part of a multipart body. */
export interface MultipartPart {
  /** By their names in lower case; of two with one name the first. */
  readonly headers: ReadonlyMap<string, string>;
  /** As it was sent; what is left of it when the next part is asked for is passed over. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** More than any service sends, and few enough to be kept track of. */
const MAX_PARTS = 1000;

/**
 * The parts of a multipart body (RFC 2046 section 5.1) while it arrives. Throws INVALID_RESPONSE for what is no such body or
 * ends too early, TOO_LARGE for too many parts or headers.
 */
export async function* readMultipart(
  source: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<MultipartPart> {
  const input = new MultipartInput(source, boundary);
  try {
    await input.skipContent();
    for (let count = 1; await input.startsPart(); count += 1) {
      if (count > MAX_PARTS) throw new ConnectorError('TOO_LARGE', `The answer has more than ${MAX_PARTS} parts.`);
      const headers = parseHeaders(await input.headerText());
      yield { headers, content: input.content() };
      await input.skipContent();
    }
    await input.drain();
  } finally {
    await input.close();
  }
}

function parseHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const [, name = '', value = ''] = /^([^\s:]+)\s*:(.*)$/s.exec(line) ?? [];
    const key = name.toLowerCase();
    if (key !== '' && !headers.has(key)) headers.set(key, value.trim());
  }
  return headers;
}
