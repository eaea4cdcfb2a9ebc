import { measure, type Sample } from './measure.ts';
import { type Result, tableOf } from './report.ts';

/** How long the whole takes: rounds * seconds, for each contestant, case and number at once. */
export interface BenchOptions {
  readonly rounds: number;
  /** Of one contestant in one round. */
  readonly seconds: number;
  readonly atOnce: readonly number[];
}

/** What every contestant has to do. */
export interface Case {
  readonly title: string;
}

/** One way to do it; the first of several is the limit that ratios are to. */
export interface Contestant<C extends Case> {
  readonly name: string;
  call(one: C): Promise<void>;
}

/**
 * A table in Markdown of every contestant on every case. The rounds of the contestants alternate, so that what else the
 * machine does meets all of them.
 */
export async function compare<C extends Case>(
  contestants: readonly Contestant<C>[],
  cases: readonly C[],
  options: BenchOptions,
): Promise<string> {
  const rows: { readonly title: string; readonly results: readonly Result[] }[] = [];
  for (const one of cases) {
    for (const atOnce of options.atOnce) {
      const samples = await samplesOf(contestants, one, atOnce, options);
      const limit = samples[0] ?? [];
      const results = contestants.map(({ name }, index) => ({ name, samples: samples[index] ?? [], limit }));
      rows.push({ title: `${one.title}, ${atOnce}`, results });
    }
  }
  return tableOf(rows);
}

async function samplesOf<C extends Case>(
  contestants: readonly Contestant<C>[],
  one: C,
  atOnce: number,
  { rounds, seconds }: BenchOptions,
): Promise<readonly (readonly Sample[])[]> {
  for (const { call } of contestants) await measure(() => call(one), atOnce, seconds / 2);
  const samples = contestants.map((): Sample[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, { call }] of contestants.entries()) {
      samples[index]?.push(await measure(() => call(one), atOnce, seconds));
    }
  }
  return samples;
}
