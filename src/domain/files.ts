import { timingSafeEqual } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, opendir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { SaveFile, StoredFile } from '../connectors/connector.ts';
import type { Keyring } from '../secrets/keyring.ts';
import type { Connection, Database } from '../store/database.ts';
import {
  deleteOwnerlessFiles,
  type FileRow,
  findFile,
  findFileIds,
  giveFiles,
  insertFile,
} from '../store/file-store.ts';
import { kindOfId, newId } from './ids.ts';
import { writeNewFile } from './write-new-file.ts';

/** A file value as the API shows it. */
export interface FileValue {
  readonly filename: string | null;
  readonly contentType: string;
  /** In bytes. */
  readonly size: number;
  /** Of a part of a mail that has one: by which its HTML shows the file (`cid:`). */
  readonly contentId?: string;
  /** Serves the bytes to a bearer of the key, or for a short time by its signature. */
  readonly url: string;
}

const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** How many files are looked at, or removed, at a time. */
const BATCH = 100;
const SIGNATURE_LIFETIME_MS = 15 * 60 * 1000;

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly dataDir: string;
  readonly clock: () => Date;
}

/** Bytes that came from outside (attachments, binary answers), kept under the data directory. */
export class Files {
  readonly #database: Database;
  readonly #keyring: Keyring;
  readonly #folder: string;
  readonly #clock: () => Date;

  constructor({ database, keyring, dataDir, clock }: Collaborators) {
    this.#database = database;
    this.#keyring = keyring;
    this.#folder = join(dataDir, 'files');
    this.#clock = clock;
  }

  /**
   * Streams to disk, then writes the row: a crash between leaves bytes without a row, never a row without bytes. The row is on
   * the disk once its owner is, which is written later.
   */
  readonly save: SaveFile = async (file) => {
    const stored = await this.keep(file);
    const row = rowOf(stored, null, this.#clock());
    await this.#database.transaction((tx) => insertFile(tx, row), { relaxed: true });
    return stored;
  };

  /**
   * Streams to disk only: for a file whose owner is written soon, or never; the row comes with it (`insertOwnedFiles`). A crash
   * before leaves bytes without a row.
   */
  readonly keep: SaveFile = async ({ filename, contentType, content, maxBytes = MAX_FILE_BYTES }) => {
    const id = newId('file');
    const size = await writeNewFile(this.#pathOf(id), content, maxBytes);
    return { $file: id, filename, contentType, size };
  };

  /** Removes files that have no row yet, such as those of an attempt that failed. */
  discard(files: readonly Pick<StoredFile, '$file'>[]): Promise<void> {
    return this.removeBytes(files.map(({ $file }) => $file));
  }

  /** Of files whose rows were deleted. */
  async removeBytes(ids: readonly string[]): Promise<void> {
    for (const id of ids) await rm(this.#pathOf(id), { force: true });
  }

  /** Removes files that belong to nobody although they are older, and bytes without a row, which a crash leaves. */
  async purgeOwnerless(before: Date, signal: AbortSignal): Promise<void> {
    for (let full = true; full && !signal.aborted; ) {
      const gone = await this.#database.transaction((tx) => deleteOwnerlessFiles(tx, before, BATCH));
      await this.removeBytes(gone);
      full = gone.length === BATCH;
    }
    for await (const ids of this.#oldBytes(before)) {
      if (signal.aborted) return;
      const known = await findFileIds(this.#database.reader, ids);
      await this.removeBytes(ids.filter((id) => !known.has(id)));
    }
  }

  /** Path and query below the server's address, signed for a quarter of an hour. */
  signedPath(id: string): string {
    const expires = String(this.#clock().getTime() + SIGNATURE_LIFETIME_MS);
    return `/files/${id}?expires=${expires}&signature=${this.#sign(id, expires)}`;
  }

  isSigned(id: string, expires: string, signature: string): boolean {
    const given = Buffer.from(signature);
    const wanted = Buffer.from(this.#sign(id, expires));
    return (
      given.length === wanted.length && timingSafeEqual(given, wanted) && Number(expires) > this.#clock().getTime()
    );
  }

  /** The bytes of a file, and the headers to send them with; undefined where there is no such file, or no longer. */
  async open(
    id: string,
  ): Promise<{ readonly body: Readable; readonly headers: Readonly<Record<string, string>> } | undefined> {
    const file = kindOfId(id) === 'file' ? await findFile(this.#database.reader, id) : null;
    const handle = file && (await openIfThere(this.#pathOf(file.id)));
    return file && handle ? { body: handle.createReadStream(), headers: headersOf(file) } : undefined;
  }

  /** A whole file in memory; null where there is no such file, or no longer. */
  async read(id: string): Promise<{ readonly file: FileRow; readonly bytes: Buffer } | null> {
    const file = kindOfId(id) === 'file' ? await findFile(this.#database.reader, id) : null;
    const bytes = file && (await ifThere(readFile(this.#pathOf(file.id))));
    return file && bytes && { file, bytes };
  }

  /** The names of files in the folder that were last written before, some at a time. */
  async *#oldBytes(before: Date): AsyncGenerator<readonly string[]> {
    let ids: string[] = [];
    for await (const { name } of await openFolder(this.#folder)) {
      if (kindOfId(name) !== 'file') continue;
      const written = (await statIfThere(this.#pathOf(name)))?.mtimeMs ?? Number.POSITIVE_INFINITY;
      if (written < before.getTime()) ids.push(name);
      if (ids.length < BATCH) continue;
      yield ids;
      ids = [];
    }
    if (ids.length > 0) yield ids;
  }

  #pathOf(id: string): string {
    return join(this.#folder, id);
  }

  #sign(id: string, expires: string): string {
    return this.#keyring.digest('file', `${id} ${expires}`);
  }
}

function openIfThere(path: string): Promise<FileHandle | null> {
  return ifThere(open(path));
}

function statIfThere(path: string): Promise<Stats | null> {
  return ifThere(stat(path));
}

/** Empty where no file was ever saved. */
async function openFolder(path: string): Promise<AsyncIterable<{ readonly name: string }>> {
  return (await ifThere(opendir(path))) ?? Readable.from([]);
}

/** Null where there is no file yet, or somebody has tidied up the data directory. */
async function ifThere<Found>(found: Promise<Found>): Promise<Found | null> {
  try {
    return await found;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Lets the files in the value stay as long as their owner does; in the transaction that writes the owner. */
export function ownFiles(
  tx: Connection,
  value: unknown,
  ownerId: string,
  /** Are its own already. */
  but: readonly StoredFile[] = [],
): Promise<void> {
  const ids = hasFile(value) ? filesIn(value) : [];
  return giveFiles(tx, but.length === 0 ? ids : ids.filter((id) => !but.some(({ $file }) => $file === id)), ownerId);
}

/** Writes the rows of files that were only kept so far, in the transaction that writes their owner. */
export async function insertOwnedFiles(
  tx: Connection,
  files: readonly StoredFile[],
  ownerId: string,
  createdAt: Date,
): Promise<void> {
  for (const file of files) await insertFile(tx, rowOf(file, ownerId, createdAt));
}

function rowOf({ $file, filename, contentType, size }: StoredFile, ownerId: string | null, createdAt: Date): FileRow {
  return { id: $file, filename, contentType, size, ownerId, createdAt };
}

function filesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return isStoredFile(value) ? [value.$file] : Object.values(value).flatMap(filesIn);
}

/** Looks without making anything: most values are large, and have none. */
function hasFile(value: unknown): boolean {
  return isNested(value) && holdsFile(value);
}

function holdsFile(value: object): boolean {
  if (Array.isArray(value)) {
    for (const item of value) if (isNested(item) && holdsFile(item)) return true;
    return false;
  }
  if (isStoredFile(value)) return true;
  // Several times faster than Object.values; what JSON.parse makes inherits no member.
  for (const name in value) {
    const member = (value as Readonly<Record<string, unknown>>)[name];
    // Most are leaves: asking here is several times faster than calling for each.
    if (isNested(member) && holdsFile(member)) return true;
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** RFC 6266: a name with characters beyond ASCII goes into `filename*`. */
function headersOf({ filename, contentType, size }: FileRow): Readonly<Record<string, string>> {
  const name =
    filename === null ? '' : `; filename*=UTF-8''${encodeURIComponent(filename).replace(/['()*]/g, percentEncode)}`;
  return {
    'content-type': contentType,
    'content-length': String(size),
    'content-disposition': `attachment${name}`,
  };
}

function percentEncode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The value, or a copy of it in which every stored file is shown as a file value. */
export function showFiles(value: unknown, urlOf: (id: string) => string): unknown {
  return hasFile(value) ? withUrls(value, urlOf) : value;
}

function withUrls(value: unknown, urlOf: (id: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => withUrls(item, urlOf));
  if (typeof value !== 'object' || value === null) return value;
  if (isStoredFile(value)) {
    const { $file, ...shown } = value;
    return { ...shown, url: urlOf($file) } satisfies FileValue;
  }
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withUrls(member, urlOf)]));
}

function isStoredFile(value: object): value is StoredFile {
  const { $file } = value as Partial<StoredFile>;
  if (typeof $file !== 'string') return false;
  return kindOfId($file) === 'file' && typeof (value as Partial<StoredFile>).size === 'number';
}
