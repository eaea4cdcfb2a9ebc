import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../child.ts';
import { measure, type Sample } from '../measure.ts';
import { type Result, tableOf } from '../report.ts';
import { pathOf, SIZES, type Size } from './answers.ts';
import { type Contestant, clientsOf, serversOf } from './contestants.ts';
import { defineOperations } from './prepare.ts';

/** How long the whole takes: rounds * seconds, for each contestant, size and number at once. */
export interface BenchOptions {
  readonly rounds: number;
  /** Of one contestant in one round. */
  readonly seconds: number;
  readonly atOnce: readonly number[];
}

/** Measures every contestant against one peer, and answers the tables in Markdown. */
export async function benchRest(options: BenchOptions): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  using peer = await startChild('bench/rest/peer.ts');
  using bare = await startChild('bench/rest/bare-apollo.ts', { BENCH_PEER: peer.url });
  using server = await startChild('src/main.ts', {
    PASSERELLE_PORT: '0',
    PASSERELLE_EGRESS_ALLOW: '127.0.0.1/32',
    PASSERELLE_DATA_DIR: dataDir,
  });
  const operations = await defineOperations(server.url, peer.url);
  const inProcess = await compare(clientsOf(peer.url), options);
  const overHttp = await compare(serversOf(bare.url, server.url, operations), options);
  rmSync(dataDir, { recursive: true });
  return `### In one process\n\n${inProcess}\n\n### GraphQL over HTTP\n\n${overHttp}`;
}

/** The rounds of the contestants alternate, so that what else the machine does meets all of them. */
async function compare(contestants: readonly Contestant[], options: BenchOptions): Promise<string> {
  const cases: { readonly title: string; readonly results: readonly Result[] }[] = [];
  for (const size of Object.keys(SIZES) as Size[]) {
    for (const atOnce of options.atOnce) {
      for (const { call } of contestants) await measure(() => call(pathOf(size)), atOnce, options.seconds / 2);
      const samples = contestants.map((): Sample[] => []);
      for (let round = 0; round < options.rounds; round += 1) {
        for (const [index, { call }] of contestants.entries()) {
          samples[index]?.push(await measure(() => call(pathOf(size)), atOnce, options.seconds));
        }
      }
      const limit = samples[0] ?? [];
      const results = contestants.map(({ name }, index) => ({ name, samples: samples[index] ?? [], limit }));
      cases.push({ title: `${size}, ${atOnce}`, results });
    }
  }
  return tableOf(cases);
}
