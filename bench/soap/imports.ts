import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readFromFolder } from '../../scripts/envelopes/read-folder.ts';
import { median } from '../measure.ts';
import { spread } from '../report.ts';
import { wsdlOf } from './large-wsdl.ts';

/** What reading one WSDL took in one process: milliseconds of the first time and of the others, and MB. */
export interface ImportSample {
  readonly cold: number;
  readonly warm: readonly number[];
  readonly peak: number;
}

const HEAD = [
  '| document | | cold, ms (lowest – highest) | ratio, cold (lowest – highest) | warm, ms | peak memory, MB |',
  '|---|---|---|---|---|---|',
];
const READERS = ['saxes', 'us', 'node-soap'];
const TIMES = 5;
/** By the number of their operations. */
const OWN = { '9 KB': 2, '400 KB': 100, '4 MB': 1000 };

/** Reading WSDLs, each time in a fresh process: a table in Markdown. The ratio is to the bytes through saxes, round by round. */
export function importTable(wsdls: readonly string[], rounds: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  const own = Object.entries(OWN).map(([title, operations]) => {
    const file = join(folder, `own-${operations}.wsdl`);
    writeFileSync(file, wsdlOf(operations));
    return { title, file };
  });
  const documents = [...own, ...wsdls.map((file) => ({ title: basename(file), file }))];
  const rows = documents.flatMap((document) => rowsOf(document, rounds));
  rmSync(folder, { recursive: true });
  return [...HEAD, ...rows].join('\n');
}

function rowsOf({ title, file }: { readonly title: string; readonly file: string }, rounds: number): readonly string[] {
  const samples = READERS.map((): ImportSample[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, reader] of READERS.entries()) samples[index]?.push(importOnce(reader, file));
  }
  const limits = samples[0] ?? [];
  return READERS.map(
    (reader, index) => `| ${title} | ${reader} | ${cellsOf(samples[index] ?? [], limits).join(' | ')} |`,
  );
}

function cellsOf(samples: readonly ImportSample[], limits: readonly ImportSample[]): readonly string[] {
  const colds = samples.map(({ cold }) => cold);
  const ratios = colds.map((cold, round) => cold / (limits[round]?.cold ?? Number.NaN));
  return [
    spread(colds, 0),
    samples === limits ? '1' : spread(ratios, 1),
    median(samples.flatMap(({ warm }) => warm)).toFixed(1),
    spread(
      samples.map(({ peak }) => peak),
      0,
    ),
  ];
}

function importOnce(reader: string, file: string): ImportSample {
  const imported = readFromFolder(dirname(file), basename(file)).files.slice(1);
  const others = imported.map(({ location }) => join(dirname(file), location));
  const script = join(import.meta.dirname, 'import-once.ts');
  const output = execFileSync(process.execPath, [script, reader, file, String(TIMES), ...others], { encoding: 'utf8' });
  return JSON.parse(output) as ImportSample;
}
