import { and, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { preparedWrites } from './prepared-writes.ts';
import { files } from './tables.ts';

/** A file whose bytes are in the data directory, under its id. */
export type FileRow = typeof files.$inferSelect;

const writes = preparedWrites(files);

/** Null where there is none. */
export async function findFile(connection: Connection, id: string): Promise<FileRow | null> {
  const [row] = await connection.select().from(files).where(eq(files.id, id));
  return row ?? null;
}

/** Which of the ids are files. */
export async function findFileIds(connection: Connection, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await connection
    .select({ id: files.id })
    .from(files)
    .where(inArray(files.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** Write the bytes first: a row without bytes is a broken file. */
export async function insertFile(tx: Connection, row: FileRow): Promise<void> {
  writes.insert(tx, row);
}

/** From now on the files stay as long as their owner does: an execution, a test run, or a process instance. */
export async function giveFiles(tx: Connection, ids: readonly string[], ownerId: string): Promise<void> {
  for (const id of ids) writes.update(tx, id, { ownerId });
}

/** Deletes the files of these owners; answers their ids, whose bytes are to be removed by the caller. */
export async function deleteFilesOf(tx: Connection, ownerIds: readonly string[]): Promise<readonly string[]> {
  const gone = await tx
    .delete(files)
    .where(inArray(files.ownerId, [...ownerIds]))
    .returning({ id: files.id });
  return gone.map(({ id }) => id);
}

/** Deletes at most so many files that were made before and belong to nobody; answers their ids, as `deleteFilesOf`. */
export async function deleteOwnerlessFiles(tx: Connection, before: Date, most: number): Promise<readonly string[]> {
  const chosen = tx
    .select({ id: files.id })
    .from(files)
    .where(and(isNull(files.ownerId), lt(files.createdAt, before)))
    .limit(most);
  const gone = await tx.delete(files).where(inArray(files.id, chosen)).returning({ id: files.id });
  return gone.map(({ id }) => id);
}
