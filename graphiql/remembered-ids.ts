/**
 * Lets one example go on where another ended: an object `service` with an `id` in a result fills a later variable `$serviceId` that
 * was left empty.
 */
export class RememberedIds {
  readonly #ids = new Map<string, string>();

  /** Looks for objects with an `id` in a result. */
  remember(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (isRecord(member) && typeof member['id'] === 'string') this.#ids.set(`${name}Id`, member['id']);
      this.remember(member);
    }
  }

  /** The variables, with what is known of the names that the operation declares and that have no value. */
  fill(names: readonly string[], variables: unknown): Record<string, unknown> {
    const filled: Record<string, unknown> = isRecord(variables) ? { ...variables } : {};
    for (const name of names) filled[name] ??= this.#ids.get(name);
    return filled;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
