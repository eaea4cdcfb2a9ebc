import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../child.ts';
import { type BenchOptions, compare } from '../compare.ts';
import { pathOf, SIZES, type Size } from './answers.ts';
import { clientsOf, serversOf } from './contestants.ts';
import { defineOperations } from './prepare.ts';

interface RestBenchOptions extends BenchOptions {
  /** Which of the tables, `process` or `http`; both where there is none. */
  readonly parts: readonly string[];
}

/** Measures every contestant against one peer, and answers the tables in Markdown. */
export async function benchRest(options: RestBenchOptions): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'passerelle-bench-'));
  using peer = await startChild('bench/rest/peer.ts');
  using bare = await startChild('bench/rest/bare-apollo.ts', { BENCH_PEER: peer.url });
  using server = await startChild('src/main.ts', {
    PASSERELLE_PORT: '0',
    PASSERELLE_EGRESS_ALLOW: '127.0.0.1/32',
    PASSERELLE_DATA_DIR: dataDir,
  });
  const operations = await defineOperations(server.url, peer.url);
  const cases = (Object.keys(SIZES) as Size[]).map((size) => ({ title: size, path: pathOf(size) }));
  const contestants = { process: clientsOf(peer.url), http: serversOf(bare.url, server.url, operations) };
  const tables: string[] = [];
  for (const part of ['process', 'http'] as const) {
    if (options.parts.length > 0 && !options.parts.includes(part)) continue;
    tables.push(`### ${TITLES[part]}\n\n${await compare(contestants[part], cases, options)}`);
  }
  rmSync(dataDir, { recursive: true });
  return tables.join('\n\n');
}

const TITLES = { process: 'In one process', http: 'GraphQL over HTTP' } as const;
