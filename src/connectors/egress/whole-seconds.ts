/** What is called when its time is over. */
export interface Expiring {
  expire(): void;
}

/** Those that have the same time, the first to end first, and the one timer for all of them. */
interface Line {
  readonly waiting: Map<Expiring, number>;
  isArmed: boolean;
}

/** By milliseconds. */
const lines = new Map<number, Line>();

/**
 * Has `deadline` expire after so many whole seconds; answers how to take it back. Making and clearing a timer for each of
 * thousands of calls, of which none expires, takes longer than all else that a deadline does.
 */
export function expireAfter(deadline: Expiring, ms: number): () => void {
  const line = lines.get(ms) ?? { waiting: new Map<Expiring, number>(), isArmed: false };
  lines.set(ms, line);
  line.waiting.set(deadline, performance.now() + ms);
  if (!line.isArmed) arm(line, ms, ms);
  return () => line.waiting.delete(deadline);
}

/** Whether a time may share its timer: what people set is whole seconds, and others would hardly ever meet again. */
export function isWholeSeconds(ms: number): boolean {
  return ms % 1000 === 0;
}

/** The timer stays when all have gone: the next call comes before it. It keeps no process alive. */
function arm(line: Line, ms: number, delay: number): void {
  line.isArmed = true;
  setTimeout(expireDue, delay, line, ms).unref();
}

function expireDue(line: Line, ms: number): void {
  line.isArmed = false;
  for (const [deadline, at] of line.waiting) {
    const left = at - performance.now();
    // Timers count whole milliseconds, and may be early by a part of one.
    if (left >= 1) {
      arm(line, ms, Math.ceil(left));
      return;
    }
    line.waiting.delete(deadline);
    // An error of one is not to keep the others from their end.
    queueMicrotask(() => deadline.expire());
  }
  lines.delete(ms);
}
