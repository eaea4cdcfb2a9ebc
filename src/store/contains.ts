import type BetterSqlite3 from 'better-sqlite3';
import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** Whether the text holds the part, in any letter case and with or without accents: "meteo" finds "Météo". */
export function containsText(text: string, part: string): boolean {
  return fold(text).includes(fold(part));
}

/** The same as a condition on a column; false for null. Connections know it by `addContains`. */
export function contains(column: SQLiteColumn, part: string): SQL {
  return sql`contains_text(${column}, ${part})`;
}

/** LIKE ignores case in ASCII only, and refuses long patterns. */
export function addContains(client: BetterSqlite3.Database): void {
  client.function('contains_text', { deterministic: true }, (text: unknown, part: unknown) =>
    typeof text === 'string' && typeof part === 'string' && containsText(text, part) ? 1 : 0,
  );
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
