import { buffer } from 'node:stream/consumers';
import type { SaveFile } from '../../src/connectors/connector.ts';

/** Keeps files in memory, as the domain would on disk; the bytes are found by the id of the file. */
export function savedFiles(): { readonly saveFile: SaveFile; readonly bytes: ReadonlyMap<string, Buffer> } {
  const bytes = new Map<string, Buffer>();
  const saveFile: SaveFile = async ({ filename, contentType, content }) => {
    const kept = await buffer(content);
    const $file = `file_${bytes.size}`;
    bytes.set($file, kept);
    return { $file, filename, contentType, size: kept.length };
  };
  return { saveFile, bytes };
}
