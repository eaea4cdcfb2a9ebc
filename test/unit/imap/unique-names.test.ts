import { expect, test } from 'vitest';
import { uniqueNames } from '../../../src/connectors/imap/content/unique-names.ts';

test('a name that was given before gets a number, whatever its case', () => {
  const own = uniqueNames();
  const names = ['a.pdf', 'a.pdf', 'A.PDF', 'a (2).pdf', 'b', 'b', '.x', 'a.pdf'];
  expect(names.map(own)).toEqual(['a.pdf', 'a (2).pdf', 'A (3).PDF', 'a (2) (2).pdf', 'b', 'b (2)', '.x', 'a (4).pdf']);
});

test('a thousand files of one name are told apart', () => {
  const own = uniqueNames();
  expect(new Set(Array.from({ length: 1000 }, () => own('image.png'))).size).toBe(1000);
});
