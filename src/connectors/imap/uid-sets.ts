/** So that a command line stays below 8192 octets (RFC 7162 section 4) with UIDs of ten digits that do not touch. */
const UIDS_PER_COMMAND = 500;

/** UIDs, ascending, in groups small enough for one command. */
export function uidGroups(uids: Iterable<number>): number[][] {
  const sorted = [...new Set(uids)].sort((left, right) => left - right);
  const groups: number[][] = [];
  for (let start = 0; start < sorted.length; start += UIDS_PER_COMMAND) {
    groups.push(sorted.slice(start, start + UIDS_PER_COMMAND));
  }
  return groups;
}

/** A sequence-set (RFC 9051 section 9) of ascending UIDs, such as `1:3,7`. */
export function sequenceSet(uids: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const uid of uids) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === uid - 1) run[1] = uid;
    else runs.push([uid, uid]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}:${last}`)).join(',');
}
