/** Values (examples, defaults) larger than this are left out: aliases can make a short document enormous. */
const MAX_PARTS = 200;
const MAX_TEXT = 10_000;

/** Whether a value is small enough to be kept with a schema; never looks at more than that. */
export function isSmall(value: unknown, { maxParts = MAX_PARTS, maxText = MAX_TEXT } = {}): boolean {
  let parts = 0;
  let length = 0;
  const stack = [value];
  while (stack.length > 0) {
    const next = stack.pop();
    parts += 1;
    if (typeof next === 'string') length += next.length;
    if (parts > maxParts || length > maxText) return false;
    if (typeof next !== 'object' || next === null) continue;
    const members = Object.values(next);
    if (stack.length + members.length > maxParts) return false;
    stack.push(...members);
  }
  return true;
}
