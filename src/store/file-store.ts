import { eq } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { files } from './tables.ts';

/** A file whose bytes are in the data directory, under its id. */
export type FileRow = typeof files.$inferSelect;

/** Null where there is none. */
export async function findFile(connection: Connection, id: string): Promise<FileRow | null> {
  const [row] = await connection.select().from(files).where(eq(files.id, id));
  return row ?? null;
}

/** Write the bytes first: a row without bytes is a broken file. */
export async function insertFile(tx: Connection, row: FileRow): Promise<void> {
  await tx.insert(files).values(row);
}

/** Its bytes are to be removed by the caller. */
export async function deleteFile(tx: Connection, id: string): Promise<void> {
  await tx.delete(files).where(eq(files.id, id));
}
