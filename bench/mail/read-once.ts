/** Reads a mailbox once, in a fresh process: `node read-once.ts <contestant> <BenchPlace as JSON>`. Prints a MailSample as JSON. */
import { forgetPeakMemory, peakMemory } from '../peak-memory.ts';
import type { BenchPlace, MailContestant } from './place.ts';
import type { MailSample } from './samples.ts';

const CONTESTANTS: Readonly<Record<string, () => Promise<MailContestant>>> = {
  'raw FETCH': async () => (await import('./raw-fetch.ts')).rawFetch,
  'imapflow + mailparser': async () => (await import('./imapflow-mailparser.ts')).imapflowMailparser,
  n8n: async () => (await import('./n8n.ts')).n8n,
  'node-red-node-email': async () => (await import('./node-red.ts')).nodeRed,
  'us, engine over HTTP': async () => (await import('./ours.ts')).oursOverHttp,
  'us, embedded engine': async () => (await import('./ours.ts')).oursEmbedded,
};

const [name = '', json = ''] = process.argv.slice(2);
const place = JSON.parse(json) as BenchPlace;
const contestant = CONTESTANTS[name];
if (contestant === undefined) throw new Error(`There is no contestant ${name}`);
const reader = await (await contestant())(place);

forgetPeakMemory();
const memoryBefore = peakMemory();
const cpuBefore = process.cpuUsage();
const start = performance.now();
const count = await reader.read();
const ms = performance.now() - start;
const { user, system } = process.cpuUsage(cpuBefore);
if (count !== place.mails) throw new Error(`${name} has read ${count} mails of ${place.mails}`);
const sample: MailSample = { ms, cpuMs: (user + system) / 1000, peak: peakMemory() - memoryBefore };
await reader.close?.();
console.log(JSON.stringify(sample));
process.exit(0);
