import { type UserErrorCode, type UserErrorData, UserErrors, userError } from '../errors.ts';

/** Collects what is wrong with an input, so that the caller hears of all of it at once. */
export class Faults {
  readonly #errors: UserErrorData[] = [];

  add(code: UserErrorCode, message: string, path: readonly string[]): void {
    this.#errors.push({ code, message, path });
  }

  /** Takes the errors of a check that throws; answers its result otherwise. */
  collect<Result>(check: () => Result): Result | undefined {
    try {
      return check();
    } catch (error) {
      if (!(error instanceof UserErrors)) throw error;
      this.#errors.push(...error.errors);
      return undefined;
    }
  }

  throwIfAny(): void {
    if (this.#errors.length > 0) throw new UserErrors(this.#errors);
  }
}

/** A name that people see: not blank, at most 200 characters. Answers it trimmed. */
export function checkName(name: string, path: readonly string[] = ['name']): string {
  const trimmed = name.trim();
  if (trimmed === '') throw userError('INVALID_INPUT', 'A name is needed', path);
  if (trimmed.length > 200) throw userError('INVALID_INPUT', 'A name has at most 200 characters', path);
  return trimmed;
}

/** Refuses (STALE) when the caller has looked at an older state than the present one. */
export function checkUnchanged(updatedAt: Date, ifUnchangedSince: Date | null | undefined): void {
  if (ifUnchangedSince == null || ifUnchangedSince.getTime() === updatedAt.getTime()) return;
  throw userError('STALE', `It was changed at ${updatedAt.toISOString()}: read it again, then repeat the change`, [
    'ifUnchangedSince',
  ]);
}

/** The `updatedAt` after a change: now, yet always later than before, so that no change goes unnoticed. */
export function nextUpdatedAt(previous: Date, now: Date): Date {
  return new Date(Math.max(now.getTime(), previous.getTime() + 1));
}

/** An absent field of an update stays, an explicit null clears. */
export function changed<Value>(value: Value | null | undefined, current: Value | null): Value | null {
  return value === undefined ? current : value;
}

/** Refuses (INVALID_INPUT) an explicit null for fields of an update that cannot be empty. */
export function refuseNulls<Input extends object>(input: Input, fields: readonly (keyof Input & string)[]): void {
  const faults = new Faults();
  for (const field of fields)
    if (input[field] === null)
      faults.add('INVALID_INPUT', `${field} cannot be cleared: leave it out, and it stays as it is`, [field]);
  faults.throwIfAny();
}
