import { readFileSync, writeFileSync } from 'node:fs';

/** The most that was resident since this process began, or forgot, in MB. What `getrusage` knows begins with the parent. */
export function peakMemory(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;
}

/** Lets the peak begin anew with what is resident now, where the system can (Linux: proc(5), clear_refs). */
export function forgetPeakMemory(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
}
