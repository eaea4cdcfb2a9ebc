import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { MIGRATIONS, temporaryFolder } from './database.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/upgrades', import.meta.url));

/** The key that sealed the secrets of test/fixtures/upgrades. */
export const EARLIER_SECRET_KEY = Buffer.alloc(32, 7).toString('base64');

const journalSchema = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });

type Row = Readonly<Record<string, unknown>>;

/** The migrations that there are, oldest first; each ends one version of the tables. */
export const VERSIONS = readJournal().entries.map(({ tag }) => tag);

/**
 * Makes a data directory as the server of an earlier version left it: its migrations one after the other, and after each
 * the rows of test/fixtures/upgrades that came with it. `{{name}}` in them becomes `addresses.name`.
 */
export function writeEarlierData(version: string, addresses: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  const client = new BetterSqlite3(join(folder, 'passerelle.db'));
  try {
    client.pragma('journal_mode = WAL');
    client.pragma('foreign_keys = OFF');
    for (const tag of VERSIONS.slice(0, VERSIONS.indexOf(version) + 1)) {
      migrate(drizzle(client), { migrationsFolder: migrationsUntil(tag) });
      client.exec(rowsOf(tag, addresses));
    }
  } finally {
    client.close();
  }
  for (const file of readdirSync(join(FIXTURES, 'files')))
    cpSync(join(FIXTURES, 'files', file), join(folder, 'files', file));
  return folder;
}

/** All rows of a database, by table and in the order in which they were written, as the file holds them. */
export function readAllRows(file: string): Map<string, readonly Row[]> {
  const client = new BetterSqlite3(file, { readonly: true });
  try {
    const names = client
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%'",
      )
      .all();
    return new Map(
      names.map(({ name }) => [name, client.prepare<[], Row>(`SELECT * FROM "${name}" ORDER BY rowid`).all()]),
    );
  } finally {
    client.close();
  }
}

function migrationsUntil(tag: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'meta'));
  const journal = readJournal();
  const entries = journal.entries.slice(0, VERSIONS.indexOf(tag) + 1);
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  for (const entry of entries) cpSync(join(MIGRATIONS, `${entry.tag}.sql`), join(folder, `${entry.tag}.sql`));
  return folder;
}

function rowsOf(tag: string, addresses: Readonly<Record<string, string>>): string {
  const file = join(FIXTURES, `${tag}.sql`);
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const address = addresses[name];
    if (address === undefined) throw new Error(`${tag}.sql names no address ${name}`);
    return address;
  });
}

function readJournal(): z.infer<typeof journalSchema> {
  return journalSchema.parse(JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')));
}
