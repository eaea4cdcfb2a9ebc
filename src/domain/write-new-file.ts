import { closeSync, fsync, mkdirSync, openSync, writeSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { ConnectorError } from '../errors.ts';

const onDisk = promisify(fsync);

/**
 * Writes a file that is not there yet, and answers its size once it is on the disk. Throws ConnectorError TOO_LARGE past
 * `maxBytes`, and what the content or the disk throws; no file is left then.
 */
export async function writeNewFile(
  path: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<number> {
  const chunks = content[Symbol.asyncIterator]();
  try {
    const first = await chunks.next();
    const second = first.done === true ? first : await chunks.next();
    const begun = [first, second].flatMap(({ done, value }) => (done === true ? [] : [value]));
    if (second.done === true) return await writeAtOnce(path, begun, maxBytes);
    return await writePieces(path, following(begun, chunks), maxBytes);
  } finally {
    await chunks.return?.();
  }
}

/** What is in memory is in the cache of the disk sooner than a thread would take up its first piece; only the disk is waited for. */
async function writeAtOnce(path: string, [chunk]: readonly Uint8Array[], maxBytes: number): Promise<number> {
  const size = chunk?.byteLength ?? 0;
  if (size > maxBytes) throw tooLarge(maxBytes);
  const file = create(path);
  try {
    for (let written = 0; chunk !== undefined && written < size; ) written += writeSync(file, chunk, written);
    await onDisk(file);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return size;
}

async function writePieces(path: string, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<number> {
  closeSync(create(path));
  const handle = await open(path, 'r+');
  let size = 0;
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  return size;
}

/** With its folder, where it is the first file, or somebody has tidied up. */
function create(path: string): number {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    return openSync(path, 'wx', 0o600);
  }
}

async function* following(begun: readonly Uint8Array[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* begun;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

function tooLarge(maxBytes: number): ConnectorError {
  return new ConnectorError('TOO_LARGE', `The file is larger than ${maxBytes} bytes`);
}
