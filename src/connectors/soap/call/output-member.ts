/** An object of an output while it is filled. */
export type OutputObject = Record<string, unknown>;

/** Sets a member, whatever a peer calls it: an element named `__proto__` is a member like any other. */
export function setMember(object: OutputObject, key: string, value: unknown): void {
  if (key !== '__proto__') {
    object[key] = value;
    return;
  }
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}

/** The value of an own member, or undefined. */
export function getMember(object: OutputObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Adds to a member that is a list from its first item on. */
export function appendMember(object: OutputObject, key: string, value: unknown): void {
  const list = getMember(object, key);
  if (Array.isArray(list)) list.push(value);
  else setMember(object, key, [value]);
}

/**
 * Adds to a member that is a list from its second item on only: those of an unexpected name, or that occur more often than they
 * may. `repeated` are the members that became lists that way; the answer is the same with this one, where it did.
 */
export function addMember(
  object: OutputObject,
  key: string,
  value: unknown,
  repeated: Set<string> | null,
): Set<string> | null {
  if (object[key] === undefined || !Object.hasOwn(object, key)) {
    setMember(object, key, value);
    return repeated;
  }
  if (repeated?.has(key)) {
    appendMember(object, key, value);
    return repeated;
  }
  setMember(object, key, [object[key], value]);
  return (repeated ?? new Set()).add(key);
}
