/**
 * Runs the reader of WSDLs over a folder: `node scripts/corpus.ts <folder>`. Prints for each file what it offers, the
 * milliseconds that it took and how many warnings there were (all of them with `--warnings`), and compares with the
 * `operations.tsv` of the folder where there is one. Exit code 1 where a file differs. Relative imports are read from the folder.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { describeGraph } from '../src/connectors/soap/describe-files.ts';
import { DocumentGraph } from '../src/connectors/soap/documents/document-graph.ts';
import type { DescribedWsdl } from '../src/connectors/soap/soap-operation.ts';
import { decodeXml } from '../src/connectors/soap/xml/decode-xml.ts';

interface Result {
  readonly file: string;
  readonly ms: number;
  readonly described: DescribedWsdl | null;
  readonly refusal: string | null;
  /** Rows of operations.tsv that are missing (`-`) or that it does not have (`+`); null where it does not know the file. */
  readonly differences: readonly string[] | null;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { warnings: { type: 'boolean', default: false }, quiet: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: node scripts/corpus.ts <folder> [--warnings] [--quiet]');
  process.exit(2);
}

const expected = readExpected(join(folder, 'operations.tsv'));
const results = wsdlFiles(folder).map((file) => describe(folder, file, expected));
for (const result of results) report(result);
summarise(results);
process.exitCode = results.some((result) => result.differences?.length) ? 1 : 0;

function wsdlFiles(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.wsdl$/i.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

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
    const described = describeGraph(readFromDisk(root, file));
    const ms = performance.now() - start;
    return { file, ms, described, refusal: null, differences: rows && differencesTo(rows, described) };
  } catch (error) {
    const refusal = error instanceof Error ? error.message : String(error);
    const ms = performance.now() - start;
    return { file, ms, described: null, refusal, differences: rows?.map((row) => `- ${row}`) ?? null };
  }
}

function readFromDisk(root: string, file: string): DocumentGraph {
  const read = (location: string) => decodeXml(readFileSync(join(root, location)), null);
  const graph = new DocumentGraph({ location: file, content: read(file) });
  for (let [pending] = graph.next(1); pending !== undefined; [pending] = graph.next(1)) {
    if (existsSync(join(root, pending.location))) graph.add(pending, read(pending.location));
    else graph.miss(pending, 'it is not in the folder.');
  }
  return graph;
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

function report({ file, ms, described, refusal, differences }: Result): void {
  const differs = differences !== null && differences.length > 0;
  if (values.quiet && !differs) return;
  const verdict = differences === null ? ' ' : differs ? '✗' : '✓';
  const what =
    described === null ? refusal : `${described.operations.length} operations, ${described.warnings.length} warnings`;
  console.log(`${verdict} ${file}: ${what}, ${ms.toFixed(1)} ms`);
  for (const difference of differences ?? []) console.log(`    ${difference}`);
  if (values.warnings) for (const warning of described?.warnings ?? []) console.log(`    ! ${warning}`);
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
  console.log(`Milliseconds a file: median ${quantile(0.5)}, 95 % ${quantile(0.95)}, most ${quantile(1)}.`);
}
