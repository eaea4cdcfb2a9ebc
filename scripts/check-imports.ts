import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PLANTED, TARGETS } from './planted-imports.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));
const CONFIG = '.dependency-cruiser.cjs';
const FOLDERS = ['src', 'schema', 'generated', 'test', 'scripts', 'demo', 'graphiql'];

/** One broken rule, as dependency-cruiser reports it. */
interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** Every import below `directory` that breaks a rule of its `.dependency-cruiser.cjs`. */
async function violations(directory: string, folders: readonly string[]): Promise<readonly Violation[]> {
  const bin = join(PROJECT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [bin, '--config', CONFIG, '--output-type', 'json', ...folders];
  const stdout = await new Promise<string>((resolve, reject) => {
    const options = { cwd: directory, maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, args, options, (error, out, err) => {
      // A number of violations is its exit code, too: only an answer that is no JSON is a failure.
      if (out.startsWith('{')) resolve(out);
      else reject(new Error(`dependency-cruiser failed: ${err}`, { cause: error }));
    });
  });
  const result: { readonly summary: { readonly violations: readonly Violation[] } } = JSON.parse(stdout);
  return result.summary.violations;
}

/** The planted imports that no rule caught, and the rules that nothing was planted for. */
async function provenFaults(): Promise<string[]> {
  const directory = await plant();
  try {
    const found = await violations(directory, ['src', 'schema', 'generated', 'test']);
    const caught = (rule: string, file: string) =>
      found.some((violation) => violation.rule.name === rule && [violation.from, violation.to].includes(file));
    const config: { readonly forbidden: readonly { readonly name: string }[] } = createRequire(import.meta.url)(
      join(PROJECT, CONFIG),
    );
    const proven = new Set(PLANTED.map(({ rule }) => rule));
    return [
      ...PLANTED.filter(({ rule, file }) => !caught(rule, file)).map(
        ({ rule, file }) => `the rule ${rule} does not catch the import that was planted in ${file}`,
      ),
      ...config.forbidden
        .filter(({ name }) => !proven.has(name))
        .map(({ name }) => `nothing is planted for the rule ${name} (scripts/planted-imports.ts)`),
    ];
  } finally {
    await rm(directory, { recursive: true });
  }
}

/** A tree with the configuration of this one, in which every rule is broken. */
async function plant(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'planted-imports-'));
  for (const file of [CONFIG, 'package.json', 'tsconfig.json']) await cp(join(PROJECT, file), join(directory, file));
  await symlink(join(PROJECT, 'node_modules'), join(directory, 'node_modules'));
  const files = new Map(TARGETS.map((file) => [file, 'export {};\n']));
  for (const { file, source } of PLANTED) files.set(file, source);
  for (const [file, source] of files) {
    await mkdir(join(directory, dirname(file)), { recursive: true });
    await writeFile(join(directory, file), source);
  }
  return directory;
}

const [found, unproven] = await Promise.all([violations(PROJECT, FOLDERS), provenFaults()]);
for (const { from, to, rule } of found) console.error(`${rule.name}: ${from} -> ${to}`);
for (const fault of unproven) console.error(fault);
if (found.length + unproven.length > 0) {
  console.error('The rules and their reasons: .dependency-cruiser.cjs, and the table in CONTRIBUTING.md.');
  process.exitCode = 1;
}
