/**
 * Runs the fault suite over many rounds (`npm run faults [-- rounds [files]]`, 50 unless given) and writes
 * docs/fault-table.md from what it has counted. Where only some of its files are named, the lines of the others stay as
 * they were counted last. Ends with the exit code of the tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FaultRow } from '../test/support/fault-run.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORT = `${ROOT}build/faults.jsonl`;
const TABLE = `${ROOT}docs/fault-table.md`;

const INTRODUCTION = `# The fault table

Every mail that meets a trigger's conditions starts exactly one process. This is what was done to that promise, and how it came out,
written by \`npm run faults\` against real mail servers; \`npm test\` runs a short form of the same. *Starts* are processes that were started,
*doubles* are starts beyond the one (or of mails that were to start nothing), *losses* are mails whose process never started. Connections break
three times in a round (before the command, during the answer, after it), and so in fewer rounds.
`;

const LEFT_OUT = `## What this does not show

- Process engines outside of this server: there are none yet. The embedded one writes its instance in the transaction of the ledger, so an answer
  that comes after it was given up, and an engine that dies after it has committed, are the kills just after the start is written.
- Mails with the same Message-ID, sender, subject and date are one mail, whatever their bodies say: the second is DUPLICATE, and starts nothing.
- Without a Message-ID, a mail that is delivered twice with two reception dates is two mails: nothing tells it from one that was sent twice.
- Courier is the second implementation. Cyrus, GreenMail, pymap and the server of go-imap were tried by hand only.
`;

const HEAD = '| What happens | Server | Rounds | Mails | Starts | Doubles | Losses |\n|---|---|--:|--:|--:|--:|--:|';

const [rounds = '50', ...files] = process.argv.slice(2);
const paths = files.length === 0 ? [''] : files;
if (files.length === 0) rmSync(REPORT, { force: true });
const { status } = spawnSync('vitest', ['run', ...paths.map((file) => `test/integration/faults/${file}`)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, FAULT_ROUNDS: rounds, FAULT_REPORT: REPORT },
});
const lines = existsSync(REPORT) ? readFileSync(REPORT, 'utf8').trim().split('\n').map(parse) : [];
// The last count of each scenario.
const rows = [...new Map(lines.map((row) => [`${row.what} ${row.peer}`, row])).values()];
writeFileSync(TABLE, document(rows));
console.log(`${rows.length} scenarios: ${TABLE}`);
process.exit(status ?? 1);

function parse(line: string): FaultRow {
  // Our own suite has written it.
  return JSON.parse(line) as FaultRow;
}

function document(all: readonly FaultRow[]): string {
  const groups = [...Map.groupBy(all, (row) => row.group)].sort(([one], [other]) => one.localeCompare(other));
  return `${[INTRODUCTION, ...groups.map(([group, rows]) => section(group, rows))].join('\n')}\n${LEFT_OUT}\n${totals(all)}\n`;
}

function section(group: string, rows: readonly FaultRow[]): string {
  const scenarios = Map.groupBy(rows, (row) => row.what);
  const lines = [...scenarios].flatMap(([what, runs]) =>
    runs.map((row, index) => `| ${index === 0 ? what : ''} | ${row.peer} | ${counts(row)} |`),
  );
  const outcomes = Map.groupBy(scenarios.values(), (runs) => runs[0]?.outcome ?? '');
  const words = [...outcomes].map(
    ([outcome, cases]) => `- ${cases.map(([row]) => `*${row?.what}*`).join('; ')}: ${outcome}`,
  );
  return [`## ${group}\n`, HEAD, ...lines, '\nWhat you see:\n', ...words, ''].join('\n');
}

function counts({ rounds: times, mails, starts, doubles, losses }: FaultRow): string {
  return [times, mails, starts, doubles, losses].join(' | ');
}

function totals(rows: readonly FaultRow[]): string {
  const sum = (of: (row: FaultRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const mails = sum((row) => row.mails);
  const [starts, doubles, losses] = [sum((row) => row.starts), sum((row) => row.doubles), sum((row) => row.losses)];
  return `Altogether: ${mails} mails, ${starts} starts, ${doubles} doubles, ${losses} losses.`;
}
