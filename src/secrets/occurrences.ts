/** Of each part so many UTF-16 code units are looked for: few texts have them by chance, and an expression has a largest size. */
const LOOKED_FOR = 8;
/** With more, an expression takes longer than looking for one after the other. */
const MOST_ALTERNATIVES = 500;

/** Tells whether any of the parts may occur in a text: always true where one does, and several times faster than looking for each. */
export function createOccurrenceTest(parts: readonly string[]): (text: string) => boolean {
  const beginnings = new Set(parts.map((part) => escaped(part.slice(0, LOOKED_FOR))));
  if (beginnings.size === 0) return () => false;
  if (beginnings.size > MOST_ALTERNATIVES) return () => true;
  // Without the flag `u`: half of a pair of surrogates is found too.
  const any = new RegExp([...beginnings].join('|'));
  return (text) => any.test(text);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
