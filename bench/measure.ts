/** What one contestant did in one round. */
export interface Sample {
  readonly callsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Of this process, milliseconds a call. */
  readonly cpu: number;
}

/** Makes calls for `seconds`, always so many of them at once; the first failure ends it. */
export async function measure(call: () => Promise<void>, atOnce: number, seconds: number): Promise<Sample> {
  const durations: number[] = [];
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1000;
  const caller = async () => {
    for (let before = performance.now(); before < end; ) {
      await call();
      const now = performance.now();
      durations.push(now - before);
      before = now;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  const elapsed = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  durations.sort((one, other) => one - other);
  const at = (share: number) => durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? 0;
  const cpu = (user + system) / 1000 / durations.length;
  return { callsPerSecond: durations.length / elapsed, p50: at(0.5), p99: at(0.99), cpu };
}

/** The middle of some numbers; between the two middle ones where they are even. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  return (lower + upper) / 2;
}
