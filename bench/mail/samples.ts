import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchPlace } from './place.ts';

/** What one contestant took in one round for the whole mailbox: milliseconds, and MB above what was resident before. */
export interface MailSample {
  readonly ms: number;
  readonly cpuMs: number;
  readonly peak: number;
}

/** Who reads mail, the limit first and then the measure. */
export const CONTESTANTS = [
  'raw FETCH',
  'imapflow + mailparser',
  'n8n',
  'node-red-node-email',
  'us, engine over HTTP',
  'us, embedded engine',
] as const;

export type ContestantName = (typeof CONTESTANTS)[number];

/** The contestant that ratios are to. */
export const MEASURE: ContestantName = 'imapflow + mailparser';

const READ_ONCE = join(import.meta.dirname, 'read-once.ts');
const PATIENCE_MS = 120_000;

/** The samples of every round, alternating; one that has failed is left out from then on, and `failed` says why. */
export async function samplesOf(place: BenchPlace, rounds: number) {
  const samples = new Map<ContestantName, MailSample[]>(CONTESTANTS.map((name) => [name, []]));
  const failed = new Map<ContestantName, string>();
  // The first reading fills the caches of the mail server.
  await readOnce(CONTESTANTS[0], place).catch(() => undefined);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of CONTESTANTS) {
      if (failed.has(name)) continue;
      await readOnce(name, place).then(
        (sample) => samples.get(name)?.push(sample),
        (error: unknown) => failed.set(name, reasonOf(error)),
      );
    }
  }
  return { samples, failed };
}

async function readOnce(name: ContestantName, place: BenchPlace): Promise<MailSample> {
  const args = [READ_ONCE, name, JSON.stringify(place)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { timeout: PATIENCE_MS, killSignal: 'SIGKILL' });
  return JSON.parse(stdout) as MailSample;
}

function reasonOf(error: unknown): string {
  const { stderr = '', killed = false } = error as { readonly stderr?: string; readonly killed?: boolean };
  if (killed) return `took longer than ${PATIENCE_MS / 1000} s`;
  return /^\w*Error.*$/m.exec(stderr)?.[0] ?? String(error).slice(0, 200);
}
