/**
 * Reads one WSDL in a fresh process: `node import-once.ts saxes|us|node-soap <file> <times>`. Prints as JSON the milliseconds of
 * the first time and of the others, and by how many MB memory peaked above what it was before the first.
 */
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { SaxesParser } from 'saxes';
import { createClientAsync } from 'soap';
import { readFromFolder } from '../../scripts/envelopes/read-folder.ts';
import { describeGraph } from '../../src/connectors/soap/describe-files.ts';
import { decodeXml } from '../../src/connectors/soap/xml/decode-xml.ts';
import { peakMemory } from '../peak-memory.ts';
import type { ImportSample } from './imports.ts';

const [reader = '', file = '', times = '1', ...files] = process.argv.slice(2);

const READERS: Readonly<Record<string, () => unknown>> = {
  /** The bytes of all its files through the parser, and nothing else. */
  saxes: () => {
    for (const one of [file, ...files]) new SaxesParser().write(decodeXml(readFileSync(one), null)).close();
  },
  us: () => describeGraph(readFromFolder(dirname(file), basename(file))).operations.map(({ name }) => name),
  'node-soap': async () => (await createClientAsync(file, { disableCache: true })).describe(),
};

const before = peakMemory();
const durations: number[] = [];
let peak = 0;
for (let time = 0; time < Number(times); time += 1) {
  const start = performance.now();
  await READERS[reader]?.();
  durations.push(performance.now() - start);
  if (time === 0) peak = peakMemory() - before;
}
const [cold = 0, ...warm] = durations;
console.log(JSON.stringify({ cold, warm, peak } satisfies ImportSample));
