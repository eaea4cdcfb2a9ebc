import { cpus, totalmem } from 'node:os';
import { median, type Sample } from './measure.ts';

/** What one contestant did in every round, and what the first one did in the same rounds. */
export interface Result {
  readonly name: string;
  readonly samples: readonly Sample[];
  readonly limit: readonly Sample[];
}

const HEAD = [
  '| case, calls at once | | calls/s (lowest – highest) | p50 ms | p99 ms | caller’s CPU, ms a call | ratio (lowest – highest) |',
  '|---|---|---|---|---|---|---|',
];

/** A table in Markdown; the ratio is to the first contestant, round by round. */
export function tableOf(cases: readonly { readonly title: string; readonly results: readonly Result[] }[]): string {
  return [...HEAD, ...cases.flatMap(({ title, results }) => results.map((result) => rowOf(title, result)))].join('\n');
}

/** What the figures were measured on. */
export function machine(): string {
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${cpu?.model.trim()}, ${memory} GiB, ${process.platform}, Node ${process.version}`;
}

function rowOf(title: string, { name, samples, limit }: Result): string {
  const rates = samples.map(({ callsPerSecond }) => callsPerSecond);
  const ratios = rates.map((rate, round) => rate / (limit[round]?.callsPerSecond ?? Number.NaN));
  const cells = [
    title,
    name,
    spread(rates, 0),
    median(samples.map(({ p50 }) => p50)).toFixed(2),
    median(samples.map(({ p99 }) => p99)).toFixed(2),
    median(samples.map(({ cpu }) => cpu)).toFixed(2),
    samples === limit ? '1' : spread(ratios, 2),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The middle of some numbers, and between which they lie. */
export function spread(numbers: readonly number[], digits: number): string {
  const [middle, lowest, highest] = [median(numbers), Math.min(...numbers), Math.max(...numbers)];
  return `**${middle.toFixed(digits)}** (${lowest.toFixed(digits)} – ${highest.toFixed(digits)})`;
}
