import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';

/**
 * Names one running server process, in leases and runs: host, process id and a random part, since process ids are
 * used again.
 */
export function newHolder(): string {
  return `${hostname()}/${process.pid}/${randomBytes(6).toString('hex')}`;
}

/** True only where it is certain that the holder's process no longer runs: it was of this host, and its pid is gone or ours. */
export function isDeadHolder(holder: string, self: string): boolean {
  if (holder === self) return false;
  const [host, pid] = holder.split('/');
  if (host !== hostname()) return false;
  if (Number(pid) === process.pid) return true;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Longer than any call or test runs: their own time-outs end them sooner. */
const LONGEST_RUN_MS = 60 * 60 * 1000;

/**
 * Whether a run is over although its row says that it runs: its process is certainly gone, or it has been running for
 * longer than any does, since of a process on another host (a container that was replaced) nothing is certain.
 */
export function isAbandoned(
  run: { readonly holder: string | null; readonly startedAt: Date | null },
  self: string,
  now: Date,
): boolean {
  if (run.holder !== null && isDeadHolder(run.holder, self)) return true;
  return run.startedAt !== null && now.getTime() - run.startedAt.getTime() > LONGEST_RUN_MS;
}
