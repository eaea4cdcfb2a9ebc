import { type Duplex, pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw, createZstdDecompress } from 'node:zlib';
import { ConnectorError } from '../../errors.ts';

/** The content codings that are understood, as offered in Accept-Encoding (RFC 9110 section 12.5.3). */
export const ACCEPT_ENCODING = 'gzip, deflate, br, zstd';

/** Two happen behind proxies; more multiply what a small body can grow to. */
const MAX_CODINGS = 2;

/** Makes the decoder of one coding; it sees the first bytes of the body. */
const DECODERS: Readonly<Record<string, (first: Uint8Array) => Duplex>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  zstd: () => createZstdDecompress(),
  // Some servers leave out the zlib wrapper of RFC 1950; its first byte tells.
  deflate: (first) => (((first[0] ?? 0) & 0x0f) === 0x08 ? createInflate() : createInflateRaw()),
};

/**
 * The body without its content codings, as it streams. An empty body and one with an unknown coding are left as they
 * are, as the fetch standard has it. Throws ConnectorError INVALID_RESPONSE for too many codings; bytes that do not
 * decode are thrown as zlib says it.
 */
export async function* decompress(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string | null,
): AsyncGenerator<Uint8Array> {
  const decoders = decodersOf(contentEncoding);
  const chunks: AsyncIterator<Uint8Array> = body[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const source = prepend(first.value, chunks);
  // Whoever reads the last stream hears of the errors of all of them.
  const stages = decoders.map((decoder) => decoder(first.value));
  const last = stages.at(-1);
  if (last === undefined) return yield* source;
  pipeline([Readable.from(source), ...stages], () => {});
  yield* last;
}

function decodersOf(contentEncoding: string | null): ((first: Uint8Array) => Duplex)[] {
  const codings = (contentEncoding ?? '')
    .split(',')
    .map((coding) => coding.trim().toLowerCase())
    .filter((coding) => coding !== '' && coding !== 'identity');
  if (codings.length > MAX_CODINGS) {
    throw new ConnectorError('INVALID_RESPONSE', `The body is encoded ${codings.length} times over.`);
  }
  const decoders = codings.reverse().map((coding) => (Object.hasOwn(DECODERS, coding) ? DECODERS[coding] : undefined));
  const known = decoders.filter((decoder) => decoder !== undefined);
  return known.length === decoders.length ? known : [];
}

async function* prepend(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
