import type { SaveFile, StoredFile } from '../../connector.ts';
import { safeFileName } from '../file-name.ts';
import { bounded } from '../part-limit.ts';
import type { Content } from './byte-reader.ts';
import { inBlocks } from './in-blocks.ts';
import { peek } from './peek.ts';
import { TELLING_BYTES, truthfulContentType } from './truthful-content-type.ts';
import { uniqueNames } from './unique-names.ts';

/** A file as a mail describes it. */
export interface DescribedFile {
  /** Decoded; not safe yet. */
  readonly filename: string | null;
  /** Lower case; may be anything. */
  readonly contentType: string;
  /** By which an HTML body shows it (`cid:`, RFC 2392), without angle brackets. */
  readonly contentId: string | null;
}

/** Keeps the files of one mail: under safe names that are each their own, with the type that they are of. */
export class FileKeeper {
  readonly kept: StoredFile[] = [];
  readonly #maxBytes: number;
  readonly #saveFile: SaveFile;
  readonly #ownName = uniqueNames();

  constructor(maxBytes: number, saveFile: SaveFile) {
    this.#maxBytes = maxBytes;
    this.#saveFile = saveFile;
  }

  /** Throws LIMIT_EXCEEDED for a file of more than the limit. */
  async keep({ filename, contentType, contentId }: DescribedFile, content: Content): Promise<void> {
    const safe = safeFileName(filename);
    const { head, all } = await peek(bounded(content, this.#maxBytes, safe), TELLING_BYTES);
    const file = await this.#saveFile({
      filename: safe === null ? null : this.#ownName(safe),
      contentType: await truthfulContentType(contentType, safe, head),
      content: inBlocks(all),
      maxBytes: this.#maxBytes,
    });
    this.kept.push(contentId === null ? file : { ...file, contentId });
  }
}
