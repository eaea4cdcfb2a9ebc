/** A bound above this counts as none. */
const MAX_REPETITION = 256;

/** An escape, a character class, a repetition with bounds, or one character. */
const TOKENS = /\\[pP]\{[A-Za-z]{1,2}\}|\\.|\[(?:\\.|[^\]\\])*\]|\{[\d,]*\}|./gsu;

/**
 * Whether a backtracking engine matches the pattern in time that is in proportion to the value: at most one repetition
 * without bound, and no group repeated that can itself match in several ways.
 */
export function matchesQuickly(pattern: string): boolean {
  const scan = new GroupScan();
  return (pattern.match(TOKENS) ?? []).every((token) => scan.accept(token)) && scan.unbounded <= 1;
}

interface Repetition {
  readonly min: number;
  readonly max: number;
}

class GroupScan {
  unbounded = 0;
  /** Of each open group, and of the whole: whether it can match texts of several kinds. */
  readonly #varying: boolean[] = [false];
  /** Of the group that has just been closed. */
  #closed = false;

  /** False where the pattern may be slow. */
  accept(token: string): boolean {
    const repetition = repetitionOf(token);
    const slow = this.#closed && repetition !== null && repetition.max > 1;
    if (repetition !== null) this.#repeat(repetition);
    if (token === '|') this.#vary();
    if (token === '(') this.#varying.push(false);
    this.#closed = token === ')' && this.#close();
    return !slow;
  }

  #repeat({ min, max }: Repetition): void {
    if (max > MAX_REPETITION) this.unbounded += 1;
    if (min !== max) this.#vary();
  }

  #vary(): void {
    this.#varying[this.#varying.length - 1] = true;
  }

  #close(): boolean {
    const varies = this.#varying.length > 1 && this.#varying.pop() === true;
    if (varies) this.#vary();
    return varies;
  }
}

function repetitionOf(token: string): Repetition | null {
  if (token === '*') return { min: 0, max: Number.POSITIVE_INFINITY };
  if (token === '+') return { min: 1, max: Number.POSITIVE_INFINITY };
  if (token === '?') return { min: 0, max: 1 };
  const bounds = token.match(/^\{(\d+)(,)?(\d*)\}$/);
  if (!bounds) return null;
  const min = Number(bounds[1]);
  if (bounds[2] === undefined) return { min, max: min };
  return { min, max: bounds[3] ? Number(bounds[3]) : Number.POSITIVE_INFINITY };
}
