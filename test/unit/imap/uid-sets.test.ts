import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sequenceSet, uidGroups } from '../../../src/connectors/imap/uid-sets.ts';

test('neighbours become ranges', () => {
  expect(sequenceSet([1, 2, 3, 7, 9, 10])).toBe('1:3,7,9:10');
});

test('groups hold every UID once, in order, and make short commands', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4_294_967_295 }), { maxLength: 2000 }), (uids) => {
      const groups = uidGroups(uids);
      expect(groups.flat()).toEqual([...new Set(uids)].sort((left, right) => left - right));
      for (const group of groups) expect(sequenceSet(group).length).toBeLessThan(8000);
    }),
    { numRuns: 30 },
  );
});
