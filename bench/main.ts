/**
 * Benchmarks, side by side in one run: `npm run bench -- rest|soap|mail|triggers [--rounds 5] [--seconds 1] [--at-once 1,16,64] [--write]`.
 * Prints tables; with `--write` they replace those in docs/benchmarks.md. `--part` asks for one of the tables: `process` or `http` of
 * `rest`, `import`, `stalls` or `calls` of `soap`. `soap` also takes `--wsdl <file>`, any number of times, for documents to import
 * besides its own; `mail` takes `--mails 2000`, and `--large 100000` for the folder that is polled without news; `triggers` takes
 * `--mailboxes 200 --triggers 10000 --minutes 2`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BenchOptions } from './compare.ts';
import { benchMail } from './mail/index.ts';
import { machine } from './report.ts';
import { benchRest } from './rest/index.ts';
import { benchSoap } from './soap/index.ts';
import { benchTriggers } from './triggers/index.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    mails: { type: 'string', default: '2000' },
    mailboxes: { type: 'string', default: '200' },
    triggers: { type: 'string', default: '10000' },
    minutes: { type: 'string', default: '2' },
    large: { type: 'string', default: '100000' },
    'at-once': { type: 'string', default: '1,16,64' },
    wsdl: { type: 'string', multiple: true, default: [] },
    part: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
});
const options: BenchOptions = {
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  atOnce: values['at-once'].split(',').map(Number),
};
const benches: Readonly<Record<string, () => Promise<string>>> = {
  rest: () => benchRest({ ...options, parts: values.part }),
  soap: () => benchSoap({ ...options, wsdls: values.wsdl, parts: values.part }),
  mail: () => benchMail({ rounds: options.rounds, mails: Number(values.mails), large: Number(values.large) }),
  triggers: () =>
    benchTriggers({
      mailboxes: Number(values.mailboxes),
      triggers: Number(values.triggers),
      perMinute: Number(values.triggers) / 10,
      minutes: Number(values.minutes),
    }),
};
const [name = ''] = positionals;
const bench = benches[name];
if (bench === undefined) {
  console.error(
    'Usage: npm run bench -- rest|soap|mail|triggers [--rounds 5] [--seconds 1] [--at-once 1,16,64] [--mails 2000] [--write]',
  );
  process.exit(2);
}

const lengths: Readonly<Record<string, string>> = { mail: `; ${values.rounds} rounds`, triggers: '' };
const length = lengths[name] ?? `; ${values.rounds} rounds of ${values.seconds} s`;
const report = `${machine()}${length}.\n\n${await bench()}`;
console.log(report);
if (values.write) writeFigures(name, report);
process.exit(0);

/** Between the marks of that bench. */
function writeFigures(bench: string, figures: string): void {
  const [start, end] = [`<!-- ${bench} figures -->\n`, `<!-- end of ${bench} figures -->`];
  const file = new URL('../docs/benchmarks.md', import.meta.url);
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split(start);
  writeFileSync(file, `${before}${start}${figures}\n${end}${rest.split(end)[1] ?? ''}`);
}
