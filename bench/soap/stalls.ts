import type { Contestant } from '../compare.ts';
import { spread } from '../report.ts';
import type { SoapCase } from './clients.ts';

const HEAD = ['| answer | | longest stall, ms (lowest – highest) |', '|---|---|---|'];

/** How long nothing else gets its turn while one call is made: a table in Markdown of the longest time, round by round. */
export async function stallTable(
  contestants: readonly Contestant<SoapCase>[],
  cases: readonly SoapCase[],
  rounds: number,
): Promise<string> {
  const rows: string[] = [];
  for (const one of cases) {
    const stalls = contestants.map((): number[] => []);
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, { call }] of contestants.entries()) {
        const longest = await longestStall(() => call(one));
        if (round >= 0) stalls[index]?.push(longest);
      }
    }
    rows.push(
      ...contestants.map(({ name }, index) => `| ${one.title} | ${name} | ${spread(stalls[index] ?? [], 1)} |`),
    );
  }
  return [...HEAD, ...rows].join('\n');
}

/** In milliseconds, between two turns of the event loop. */
async function longestStall(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const turn = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    next = setImmediate(turn);
  };
  let next = setImmediate(turn);
  await work();
  clearImmediate(next);
  return Math.max(longest, performance.now() - last);
}
