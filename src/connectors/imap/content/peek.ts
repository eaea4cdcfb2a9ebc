import type { Content } from './byte-reader.ts';

/** Reads the first bytes of a stream, at least so many where there are so many, and gives all of it to be read afterwards. */
export async function peek(
  content: Content,
  bytes: number,
): Promise<{ readonly head: Buffer; readonly all: AsyncGenerator<Buffer> }> {
  const pieces = (async function* () {
    yield* content;
  })();
  const first: Buffer[] = [];
  let size = 0;
  while (size < bytes) {
    const { value, done } = await pieces.next();
    if (done === true) break;
    first.push(value);
    size += value.length;
  }
  return { head: Buffer.concat(first), all: joined(first, pieces) };
}

async function* joined(first: readonly Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
