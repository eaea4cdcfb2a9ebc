import { setImmediate } from 'node:timers';
import { expect, test } from 'vitest';
import { wsdlOf } from '../../../bench/soap/large-wsdl.ts';
import { describeFiles, describeFilesInTurns } from '../../../src/connectors/soap/describe-files.ts';

test('a large WSDL is read in turns with whatever else is to be done, into the same', async () => {
  const files = [{ location: 'large.wsdl', content: wsdlOf(400) }];
  let turns = 0;
  let next = setImmediate(function count() {
    turns += 1;
    next = setImmediate(count);
  });
  const { operations, warnings } = await describeFilesInTurns(files);
  clearImmediate(next);
  expect(turns).toBeGreaterThan(1);
  const atOnce = describeFiles(files);
  expect(operations.map(({ ref }) => ref)).toEqual(atOnce.operations.map(({ ref }) => ref));
  expect(warnings).toEqual(atOnce.warnings);
});
