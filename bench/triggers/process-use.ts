import { readFileSync } from 'node:fs';

/** Clock ticks in a second, as Linux counts them for everybody (sysconf(_SC_CLK_TCK)). */
const TICKS = 100;

/** What a process has used so far. */
export interface ProcessUse {
  /** Seconds. */
  readonly cpu: number;
  /** Resident now, in MB. */
  readonly memory: number;
  readonly at: number;
}

/** Of a process of this machine; NaN where the system does not tell (anything but Linux). */
export function processUse(pid: number): ProcessUse {
  const at = performance.now();
  if (process.platform !== 'linux') return { cpu: Number.NaN, memory: Number.NaN, at };
  // The name of the process is in parentheses, and may hold anything.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const memory = Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
  return { cpu: (Number(fields[11]) + Number(fields[12])) / TICKS, memory, at };
}

/** The share of one core between two moments, in percent. */
export function cpuShare(before: ProcessUse, after: ProcessUse): number {
  return ((after.cpu - before.cpu) / (after.at - before.at)) * 100_000;
}
