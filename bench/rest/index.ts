import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startChild } from '../child.ts';
import { type BenchOptions, compare } from '../compare.ts';
import { pathOf, SIZES, type Size } from './answers.ts';
import { clientsOf, serversOf } from './contestants.ts';
import { defineOperations } from './prepare.ts';

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
  const cases = (Object.keys(SIZES) as Size[]).map((size) => ({ title: size, path: pathOf(size) }));
  const inProcess = await compare(clientsOf(peer.url), cases, options);
  const overHttp = await compare(serversOf(bare.url, server.url, operations), cases, options);
  rmSync(dataDir, { recursive: true });
  return `### In one process\n\n${inProcess}\n\n### GraphQL over HTTP\n\n${overHttp}`;
}
