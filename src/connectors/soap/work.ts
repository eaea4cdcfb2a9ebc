/** Work that may take long, cut where it can be left for a while: each `yield` is such a place. */
export type Work<Result> = Generator<undefined, Result, undefined>;

/** Does the work at once. */
export function atOnce<Result>(work: Work<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
