/**
 * Makes a typed client of every operation of each WSDL in a folder, and compiles its declarations under `strict`:
 * `node scripts/typed-clients.ts <folder> [--quiet]`. Exit code 1 where one does not compile. Relative imports are read from the folder.
 */
import { parseArgs } from 'node:util';
import { describeFiles } from '../src/connectors/soap/describe-files.ts';
import { readFromFolder, wsdlFiles } from './envelopes/read-folder.ts';
import { compile, type Declarations } from './typed-clients/compile.ts';
import { declarationsOf } from './typed-clients/declarations-of.ts';

/** One program knows them all at once. */
const BATCH = 40;
/** Longer ones are told. */
const SLOW_MS = 1000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { quiet: { type: 'boolean', default: false } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('Usage: node scripts/typed-clients.ts <folder> [--quiet]');
  process.exit(2);
}

const made: Declarations[] = [];
const tally = { operations: 0, refused: 0, bytes: 0 };
for (const file of wsdlFiles(folder)) {
  const start = performance.now();
  try {
    const { files } = describeFiles(readFromFolder(folder, file).files);
    const { text, operations } = declarationsOf(files);
    if (operations === 0) continue;
    made.push({ name: file, text });
    tally.operations += operations;
    tally.bytes += text.length;
    const ms = performance.now() - start;
    if (!values.quiet && ms > SLOW_MS)
      console.log(`${file}: ${operations} operations, ${text.length} bytes, ${ms.toFixed(0)} ms`);
  } catch (error) {
    tally.refused += 1;
    if (!values.quiet) console.log(`${file} is refused: ${error instanceof Error ? error.message : error}`);
  }
}
let failed = 0;
for (let index = 0; index < made.length; index += BATCH) {
  for (const { name, errors } of compile(made.slice(index, index + BATCH))) {
    if (errors.length === 0) continue;
    failed += 1;
    console.log(`${name} does not compile: ${errors.slice(0, 3).join('; ')}`);
  }
}
console.log(
  `${made.length - failed} of ${made.length} clients compile (${tally.operations} operations, ${tally.bytes} bytes of declarations); ${tally.refused} files are no WSDL.`,
);
process.exitCode = failed === 0 ? 0 : 1;
