import { describe, expect, it } from 'vitest';
import { encodeMultipart } from '../../../src/connectors/rest/multipart.ts';

async function read(entries: readonly (readonly [string, unknown])[]): Promise<readonly unknown[]> {
  const { contentType, content } = encodeMultipart(entries);
  const form = await new Response(new Uint8Array(content), { headers: { 'content-type': contentType } }).formData();
  const values = [...form].map(async ([name, value]) =>
    typeof value === 'string' ? [name, value] : [name, value.name, value.type, await value.text()],
  );
  return Promise.all(values);
}

describe('multipart/form-data', () => {
  it('has a file name for files alone (RFC 7578 section 4.2)', async () => {
    const file = { filename: 'ü "1".txt', contentType: 'text/plain', base64: 'aGk=' };
    const parts = await read([
      ['text', 'a\nb'],
      ['object', { x: 1 }],
      ['list', [1, { y: 2 }, null]],
      ['file', file],
      ['nothing', null],
    ]);
    expect(parts).toEqual([
      ['text', 'a\r\nb'],
      ['object', '{"x":1}'],
      ['list', '1'],
      ['list', '{"y":2}'],
      ['file', 'ü "1".txt', 'text/plain', 'hi'],
    ]);
  });

  it('lets no name and no type begin a line of its own', () => {
    const file = { filename: 'a"\r\nX: 1', contentType: 'text/plain\r\nX: 2', base64: 'aGk=' };
    const { content } = encodeMultipart([['n"\r\nX: 3', file]]);
    expect(Buffer.from(content).toString()).not.toMatch(/^X:/m);
  });

  it('of no part is ended all the same', async () => {
    expect(await read([])).toEqual([]);
  });
});
