import { ConnectorError } from '../../errors.ts';

/** Passes content on; throws LIMIT_EXCEEDED, with the name, where it is more than `maxBytes`. */
export async function* bounded(
  content: AsyncIterable<Buffer> | Iterable<Buffer>,
  maxBytes: number,
  name: string | null,
): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > maxBytes) throw partTooLarge(maxBytes, name);
    yield chunk;
  }
}

/** What a part past the limit is refused with. */
export function partTooLarge(maxBytes: number, name: string | null): ConnectorError {
  const part = name === null ? 'A part of the mail' : `The part ${name} of the mail`;
  return new ConnectorError('LIMIT_EXCEEDED', `${part} is larger than ${maxBytes} bytes`);
}
