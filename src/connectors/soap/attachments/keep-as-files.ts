import type { SaveFile, StoredFile } from '../../connector.ts';
import type { KeepPart, KeptPart } from './kept-part.ts';
import type { PartHead } from './part-head.ts';

/** A part up to this size is base64 where it is included; a larger one is a file. */
const MAX_INCLUDED_BYTES = 1024 * 1024;

/** Keeps small attachments in memory, and streams the others to files. */
export function keepAsFiles(saveFile: SaveFile): KeepPart {
  return async (head, content) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const rest = content[Symbol.asyncIterator]();
    for (let next = await rest.next(); !next.done; next = await rest.next()) {
      chunks.push(next.value);
      size += next.value.length;
      if (size > MAX_INCLUDED_BYTES) return stored(await saveFile(fileOf(head, continued(chunks, rest))));
    }
    return small(Buffer.concat(chunks), head, saveFile);
  };
}

function stored(file: StoredFile): KeptPart {
  return { included: async () => file, file: async () => file };
}

function small(bytes: Buffer, head: PartHead, saveFile: SaveFile): KeptPart {
  let saved: Promise<StoredFile> | null = null;
  return {
    included: async () => bytes.toString('base64'),
    file() {
      saved ??= saveFile(fileOf(head, continued([bytes], null)));
      return saved;
    },
  };
}

function fileOf({ filename, contentType }: PartHead, content: AsyncIterable<Uint8Array>): Parameters<SaveFile>[0] {
  return { filename, contentType, content };
}

async function* continued(
  chunks: readonly Uint8Array[],
  rest: AsyncIterator<Uint8Array> | null,
): AsyncGenerator<Uint8Array> {
  yield* chunks;
  if (rest === null) return;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
