/** One way in which a value does not fit: where inside the value (member names, indexes), and why. */
export interface Misfit {
  readonly path: readonly string[];
  readonly message: string;
}
