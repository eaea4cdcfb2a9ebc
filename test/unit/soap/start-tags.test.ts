import { expect, test } from 'vitest';
import { noNames } from '../../../src/connectors/soap/call/document-names.ts';
import { StartTags } from '../../../src/connectors/soap/call/start-tags.ts';

const refuse = (problem: string): never => {
  throw new Error(problem);
};

test('a tag like the one before it is the same, unless its prefixes mean something else', () => {
  const tags = new StartTags(noNames().scope, refuse);
  tags.start('root', ['xmlns:p', 'urn:1']);
  const first = tags.start('item', ['p:a', '1']);
  tags.end();
  expect(tags.start('item', ['p:a', '1'])).toBe(first);
  tags.end();
  expect(tags.start('item', ['p:a', '2']).attributes[0]?.value).toBe('2');
  tags.end();
  tags.start('inner', ['xmlns:p', 'urn:2']);
  expect(tags.start('item', ['p:a', '1']).attributes[0]?.name).toEqual({ namespace: 'urn:2', local: 'a' });
  tags.end();
  tags.end();
  expect(tags.start('item', ['p:a', '1']).attributes[0]?.name.namespace).toBe('urn:1');
});
