import { ConnectorError } from '../../errors.ts';
import type { Content } from './content/byte-reader.ts';

/** Passes content on; throws LIMIT_EXCEEDED, with the name, where it is more than `maxBytes`. */
export function bounded(content: Content, maxBytes: number, name: string | null): AsyncGenerator<Buffer> {
  return within(content, maxBytes, () => partTooLarge(maxBytes, name));
}

/** Passes a text on; throws LIMIT_EXCEEDED where it is more than `maxBytes`. */
export function boundedText(content: Content, maxBytes: number): AsyncGenerator<Buffer> {
  return within(content, maxBytes, () => textTooLarge(maxBytes));
}

/** What a part past the limit is refused with. */
export function partTooLarge(maxBytes: number, name: string | null): ConnectorError {
  const part = name === null ? 'A part of the mail' : `The part ${name} of the mail`;
  return new ConnectorError('LIMIT_EXCEEDED', `${part} is larger than ${maxBytes} bytes`);
}

/** What a text past the limit is refused with. */
export function textTooLarge(maxBytes: number): ConnectorError {
  return new ConnectorError('LIMIT_EXCEEDED', `The text of the mail is larger than ${maxBytes} bytes`);
}

async function* within(content: Content, maxBytes: number, tooLarge: () => ConnectorError): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge();
    yield chunk;
  }
}
