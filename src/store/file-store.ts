import { eq } from 'drizzle-orm';
import type { Connection } from './database.ts';
import { files } from './tables.ts';

export type FileRow = typeof files.$inferSelect;

export async function findFile(connection: Connection, id: string): Promise<FileRow | null> {
  const [row] = await connection.select().from(files).where(eq(files.id, id));
  return row ?? null;
}

export async function insertFile(tx: Connection, row: FileRow): Promise<void> {
  await tx.insert(files).values(row);
}

export async function deleteFile(tx: Connection, id: string): Promise<void> {
  await tx.delete(files).where(eq(files.id, id));
}
