/**
 * Benchmarks, side by side in one run: `npm run bench -- rest [--rounds 5] [--seconds 1] [--at-once 1,16,64] [--write]`.
 * Prints tables; with `--write` they replace those in docs/benchmarks.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine } from './report.ts';
import { benchRest } from './rest/index.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '1,16,64' },
    write: { type: 'boolean', default: false },
  },
});
if (positionals[0] !== 'rest') {
  console.error('Usage: npm run bench -- rest [--rounds 5] [--seconds 1] [--at-once 1,16,64] [--write]');
  process.exit(2);
}

const tables = await benchRest({
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  atOnce: values['at-once'].split(',').map(Number),
});
const report = `${machine()}; ${values.rounds} rounds of ${values.seconds} s.\n\n${tables}`;
console.log(report);
if (values.write) {
  const file = new URL('../docs/benchmarks.md', import.meta.url);
  const [before = '', rest = ''] = readFileSync(file, 'utf8').split('<!-- figures -->\n');
  const after = rest.split('<!-- end of figures -->')[1] ?? '';
  writeFileSync(file, `${before}<!-- figures -->\n${report}\n<!-- end of figures -->${after}`);
}
process.exit(0);
