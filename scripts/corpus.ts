/**
 * Runs the reader of WSDLs over a folder: `node scripts/corpus.ts <folder>`. Prints for each file what it offers, the
 * milliseconds that it took and how many warnings there were (all of them with `--warnings`), and compares with the
 * `operations.tsv` of the folder where there is one. With `--envelopes` it also writes requests for up to 15 operations a file
 * and has libxml2 validate them against the WSDL's own schemas. Exit code 1 where a file differs. Relative imports are read
 * from the folder.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeGraph } from '../src/connectors/soap/describe-files.ts';
import type { DescribedWsdl } from '../src/connectors/soap/soap-operation.ts';
import { type EnvelopeVerdict, judgeEnvelopes } from './envelopes/judge-envelopes.ts';
import { readFromFolder, wsdlFiles } from './envelopes/read-folder.ts';

interface Result {
  readonly file: string;
  readonly ms: number;
  readonly described: DescribedWsdl | null;
  readonly refusal: string | null;
  /** Rows of operations.tsv that are missing (`-`) or that it does not have (`+`); null where it does not know the file. */
  readonly differences: readonly string[] | null;
  /** Empty without `--envelopes`. */
  readonly verdicts: readonly EnvelopeVerdict[];
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    warnings: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    envelopes: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: node scripts/corpus.ts <folder> [--warnings] [--quiet] [--envelopes]');
  process.exit(2);
}

const expected = readExpected(join(folder, 'operations.tsv'));
const results = wsdlFiles(folder).map((file) => describe(folder, file, expected));
for (const result of results) report(result);
summarise(results);
process.exitCode = results.some((result) => result.differences?.length) ? 1 : 0;

/** By file, the rows of its operations: service, port, operation, SOAPAction and version. */
function readExpected(path: string): ReadonlyMap<string, readonly string[]> {
  const rows = existsSync(path) ? readFileSync(path, 'utf8').split('\n').slice(1) : [];
  const split = rows.filter((row) => row !== '').map((row) => row.split('\t'));
  return new Map(
    [...Map.groupBy(split, ([file]) => file ?? '')].map(([file, group]) => [
      file,
      group.map(([, ...row]) => row.join('\t')),
    ]),
  );
}

function describe(root: string, file: string, wanted: ReadonlyMap<string, readonly string[]>): Result {
  const rows = wanted.get(file) ?? null;
  const start = performance.now();
  try {
    const graph = readFromFolder(root, file);
    const described = describeGraph(graph);
    const ms = performance.now() - start;
    const verdicts = values.envelopes ? judgeEnvelopes(graph) : [];
    return { file, ms, described, refusal: null, differences: rows && differencesTo(rows, described), verdicts };
  } catch (error) {
    const refusal = error instanceof Error ? error.message : String(error);
    const ms = performance.now() - start;
    return { file, ms, described: null, refusal, differences: rows?.map((row) => `- ${row}`) ?? null, verdicts: [] };
  }
}

function differencesTo(rows: readonly string[], described: DescribedWsdl): string[] {
  const found = described.operations.map(({ wsdlService, wsdlPort, name, soapAction, soapVersion }) =>
    [wsdlService ?? '', wsdlPort ?? '', name, soapAction ?? '', soapVersion].join('\t'),
  );
  const count = (list: readonly string[], row: string) => list.filter((other) => other === row).length;
  return [...new Set([...rows, ...found])].flatMap((row) => {
    const difference = count(found, row) - count(rows, row);
    return difference === 0 ? [] : [`${difference > 0 ? '+' : '-'} ${row}`];
  });
}

function report({ file, ms, described, refusal, differences, verdicts }: Result): void {
  const differs = differences !== null && differences.length > 0;
  const invalid = verdicts.filter(({ verdict, refusal }) => verdict === 'invalid' || refusal !== null);
  if (values.quiet && !differs && invalid.length === 0) return;
  const verdict = differences === null ? ' ' : differs ? '✗' : '✓';
  const what =
    described === null ? refusal : `${described.operations.length} operations, ${described.warnings.length} warnings`;
  console.log(`${verdict} ${file}: ${what}, ${ms.toFixed(1)} ms`);
  for (const difference of differences ?? []) console.log(`    ${difference}`);
  if (values.warnings) for (const warning of described?.warnings ?? []) console.log(`    ! ${warning}`);
  reportVerdicts(invalid, verdicts);
}

function reportVerdicts(invalid: readonly EnvelopeVerdict[], all: readonly EnvelopeVerdict[]): void {
  for (const { ref, profile, reason, refusal } of invalid)
    console.log(`    invalid: ${ref}, ${profile} sample: ${reason}${refusal === null ? '' : ` refused: ${refusal}`}`);
  const unjudged = all.find(({ verdict }) => verdict === 'unjudged');
  if (unjudged && !values.quiet) console.log(`    not judged: ${unjudged.reason.slice(0, 300)}`);
}

function summarise(all: readonly Result[]): void {
  const read = all.filter((result) => result.described !== null);
  const known = all.filter((result) => result.differences !== null);
  const whole = known.filter((result) => result.differences?.length === 0);
  const operations = read.reduce((sum, { described }) => sum + (described?.operations.length ?? 0), 0);
  const times = all.map(({ ms }) => ms).sort((one, other) => one - other);
  const quantile = (part: number) =>
    (times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? 0).toFixed(1);
  console.log(`\n${read.length} of ${all.length} files read, ${operations} operations.`);
  if (known.length > 0) console.log(`${whole.length} of ${known.length} files are whole by operations.tsv.`);
  if (values.envelopes) summariseEnvelopes(all.flatMap(({ verdicts }) => verdicts));
  console.log(`Milliseconds a file: median ${quantile(0.5)}, 95 % ${quantile(0.95)}, most ${quantile(1)}.`);
}

function summariseEnvelopes(verdicts: readonly EnvelopeVerdict[]): void {
  for (const style of ['document', 'rpc']) {
    const count = (wanted: EnvelopeVerdict['verdict']) =>
      verdicts.filter((one) => one.style === style && one.verdict === wanted).length;
    const [valid, invalid, unjudged] = [count('valid'), count('invalid'), count('unjudged')];
    const share = ((100 * valid) / Math.max(1, valid + invalid)).toFixed(2);
    console.log(
      `Envelopes, ${style}/literal: ${valid} of ${valid + invalid} valid (${share} %), ${unjudged} cannot be judged.`,
    );
  }
  const written = verdicts.filter(({ envelope }) => envelope !== null);
  const refused = written.filter(({ refusal }) => refusal !== null).length;
  console.log(`Of ${written.length} requests that were written, ${refused} would be refused before they leave.`);
}
