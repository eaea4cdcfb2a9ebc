import { setImmediate } from 'node:timers/promises';
import type { Work } from './work.ts';

/** After working for this long, others get their turn. */
const SLICE_MS = 8;

/** Does the work in turns with whatever else is to be done. */
export async function inTurns<Result>(work: Work<Result>): Promise<Result> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + SLICE_MS;
  }
}
