import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const MIGRATIONS = 'drizzle';
const BREAKPOINT = '--> statement-breakpoint';

/**
 * Writes the migration from the last one to `src/store/tables.ts`, where there is a difference, and answers the new file's
 * name. On a terminal drizzle-kit asks what it cannot know, such as whether a column was renamed.
 */
export async function generateMigration(name: string): Promise<string[]> {
  const before = new Set(await migrationFiles());
  await drizzleKit(MIGRATIONS, name, 'inherit');
  const added = (await migrationFiles()).filter((file) => !before.has(file));
  for (const file of added) {
    const path = join(PROJECT, MIGRATIONS, file);
    await writeFile(path, strict(await readFile(path, 'utf8')));
  }
  return added;
}

/** Why the committed migrations do not lead to `src/store/tables.ts`, one sentence each. */
export async function migrationFaults(): Promise<string[]> {
  const kept = await latestSnapshot(join(PROJECT, MIGRATIONS));
  const faults = kept === (await freshSnapshot()) ? [] : ['The migrations do not lead to src/store/tables.ts.'];
  for (const file of await migrationFiles()) {
    const text = await readFile(join(PROJECT, MIGRATIONS, file), 'utf8');
    if (text !== strict(text)) faults.push(`drizzle/${file} creates a table that is not STRICT.`);
  }
  return faults;
}

/** Adds STRICT, which drizzle-kit cannot write, to the CREATE TABLE statements of a migration. */
export function strict(migration: string): string {
  return migration.split(BREAKPOINT).map(strictStatement).join(BREAKPOINT);
}

function strictStatement(statement: string): string {
  return /^\s*CREATE TABLE/i.test(statement) ? statement.replace(/\)\s*;(\s*)$/, ') STRICT;$1') : statement;
}

async function migrationFiles(): Promise<string[]> {
  const entries = await readdir(join(PROJECT, MIGRATIONS)).catch(() => []);
  return entries.filter((entry) => entry.endsWith('.sql')).sort();
}

/** What the tables are now. A first migration, from nothing, leaves no question for drizzle-kit to ask. */
async function freshSnapshot(): Promise<string | undefined> {
  const cache = join(PROJECT, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'migrations-'));
  try {
    await drizzleKit(relative(PROJECT, folder), 'check', 'ignore');
    return await latestSnapshot(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The tables as of the last migration of a folder, as comparable text; undefined where there is no migration. */
async function latestSnapshot(folder: string): Promise<string | undefined> {
  const entries = await readdir(join(folder, 'meta')).catch(() => []);
  const last = entries
    .filter((entry) => entry.endsWith('_snapshot.json'))
    .sort()
    .at(-1);
  if (last === undefined) return undefined;
  const snapshot: { tables?: unknown; views?: unknown } = JSON.parse(
    await readFile(join(folder, 'meta', last), 'utf8'),
  );
  return JSON.stringify([snapshot.tables, snapshot.views]);
}

async function drizzleKit(out: string, name: string, stdio: 'inherit' | 'ignore'): Promise<void> {
  const flags = ['--dialect', 'sqlite', '--schema', './src/store/tables.ts', '--out', out, '--name', name];
  const bin = join(PROJECT, 'node_modules/drizzle-kit/bin.cjs');
  const child = spawn(process.execPath, [bin, 'generate', ...flags], {
    cwd: PROJECT,
    stdio: [stdio, stdio, 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`drizzle-kit generate ended with code ${code}`);
}
