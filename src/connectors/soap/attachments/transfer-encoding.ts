import { ConnectorError } from '../../../errors.ts';

const IDENTITIES: ReadonlySet<string> = new Set(['7bit', '8bit', 'binary', '']);

/** The bytes of a part by its Content-Transfer-Encoding. Throws INVALID_RESPONSE for one that is neither base64 nor none. */
export function decodeTransfer(content: AsyncIterable<Uint8Array>, encoding: string): AsyncIterable<Uint8Array> {
  if (IDENTITIES.has(encoding)) return content;
  if (encoding === 'base64') return decodeBase64(content);
  const problem = `The answer has a part with the transfer encoding ${encoding}, which is not read; base64 and binary are.`;
  throw new ConnectorError('INVALID_RESPONSE', problem);
}

async function* decodeBase64(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = '';
  for await (const chunk of content) {
    const text = left + Buffer.from(chunk).toString('latin1').replace(/\s+/g, '');
    const whole = text.length - (text.length % 4);
    left = text.slice(whole);
    if (whole > 0) yield Buffer.from(text.slice(0, whole), 'base64');
  }
  if (left !== '') yield Buffer.from(left, 'base64');
}
