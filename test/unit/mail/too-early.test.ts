import { describe, expect, test } from 'vitest';
import { tooEarly } from '../../../src/domain/mail/too-early.ts';

const unchanged = { conditionsFrom: null, conditionsUidValidity: null, conditionsUidNext: null };
const mail = (receivedAt: string, uid = 99) => ({ receivedAt: new Date(receivedAt), uid });

describe('before the start', () => {
  const startFrom = new Date('2026-01-05T10:00:00.700Z');
  const trigger = { ...unchanged, startFrom, startUidValidity: '1', startUidNext: 10 };

  test('is what was there already, whatever the clock of the mail server says', () => {
    expect(tooEarly(mail('2026-01-05T10:00:00Z', 9), '1', trigger)).toBe('BEFORE_START');
    expect(tooEarly(mail('2026-01-05T10:04:00Z', 9), '1', trigger)).toBe('BEFORE_START');
    expect(tooEarly(mail('2026-01-05T10:00:00Z', 10), '1', trigger)).toBeNull();
  });

  test('is not what came later by a clock that is up to five minutes slow; older mail is imported', () => {
    expect(tooEarly(mail('2026-01-05T09:55:00Z', 10), '1', trigger)).toBeNull();
    expect(tooEarly(mail('2026-01-05T09:54:59Z', 10), '1', trigger)).toBe('BEFORE_START');
  });

  test.each([
    ['the folder was rebuilt', '2', trigger],
    ['a moment was given', '1', { ...unchanged, startFrom, startUidValidity: null, startUidNext: null }],
  ])('is what was received in an earlier second, where %s', (_, uidValidity, known) => {
    expect(tooEarly(mail('2026-01-05T09:59:59Z', 9), uidValidity, known)).toBe('BEFORE_START');
    expect(tooEarly(mail('2026-01-05T10:00:00Z', 9), uidValidity, known)).toBeNull();
  });
});

describe('before the present conditions', () => {
  const conditionsFrom = new Date('2026-01-07T10:00:00.700Z');
  const trigger = {
    startFrom: new Date('2026-01-05T10:00:00Z'),
    startUidValidity: null,
    startUidNext: null,
    conditionsFrom,
    conditionsUidValidity: '1',
    conditionsUidNext: 50,
  };

  test('is what was looked at under others, by its UID and whatever its date', () => {
    expect(tooEarly(mail('2026-01-08T10:00:00Z', 49), '1', trigger)).toBe('BEFORE_CONDITIONS');
    expect(tooEarly(mail('2026-01-06T10:00:00Z', 50), '1', trigger)).toBeNull();
    expect(tooEarly(mail('2026-01-04T10:00:00Z', 50), '1', trigger)).toBe('BEFORE_START');
  });

  test.each([
    ['the folder was rebuilt', '2', trigger],
    ['the folder was not looked at', '1', { ...trigger, conditionsUidValidity: null, conditionsUidNext: null }],
  ])('is what was received in an earlier second, where %s', (_, uidValidity, known) => {
    expect(tooEarly(mail('2026-01-07T09:59:59Z', 60), uidValidity, known)).toBe('BEFORE_CONDITIONS');
    expect(tooEarly(mail('2026-01-07T10:00:00Z', 40), uidValidity, known)).toBeNull();
  });
});
