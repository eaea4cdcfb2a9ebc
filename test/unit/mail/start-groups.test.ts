import { describe, expect, test } from 'vitest';
import type { MailTurn } from '../../../src/domain/mail/start-context.ts';
import { startGroups } from '../../../src/domain/mail/start-groups.ts';

const MIB = 1024 * 1024;

function turn(size: number, attempts = 0): MailTurn {
  return { receipt: { attempts }, mail: { size } } as MailTurn;
}

describe('mails that are started together', () => {
  const cases: readonly (readonly [what: string, turns: readonly MailTurn[], groups: readonly number[]])[] = [
    ['none', [], []],
    ['small ones go together', [turn(1000), turn(2000), turn(3000)], [3]],
    ['a large one goes alone, in its place', [turn(1000), turn(5 * MIB), turn(1000)], [1, 1, 1]],
    ['together they stay below a size', [turn(MIB), turn(MIB), turn(1), turn(1)], [2, 2]],
    ['one that was tried before goes alone', [turn(1), turn(1), turn(1, 1), turn(1, 2), turn(1)], [2, 1, 1, 1]],
  ];
  test.each(cases)('%s', (_, turns, groups) => {
    const made = startGroups(turns);
    expect(made.map((group) => group.length)).toEqual(groups);
    expect(made.flat()).toEqual(turns);
  });

  test('one that has gone takes no room', () => {
    const gone = { receipt: { attempts: 0 }, mail: null } as MailTurn;
    expect(startGroups([gone, turn(MIB), gone, turn(MIB)])).toHaveLength(1);
  });
});
