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

/** Counts what members got, so that those of an unexpected name become lists at their second occurrence. */
export function createMemberAdder(object: OutputObject): (key: string, value: unknown) => void {
  const counts = new Map<string, number>();
  return (key, value) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count === 1) setMember(object, key, value);
    else if (count === 2) setMember(object, key, [getMember(object, key), value]);
    else appendMember(object, key, value);
  };
}
