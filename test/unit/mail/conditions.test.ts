import { describe, expect, test } from 'vitest';
import { isBeforeStart, subjectMatches, verdictOf } from '../../../src/domain/mail/conditions.ts';

describe('the subject condition', () => {
  test.each<[string, string]>([
    ['la facture de Mr dupond', 'facture'],
    ['FACTURE', 'facture'],
    ['Votre reçu', 'RECU'],
    ['Votre recu', 'reçu'],
    ['Rec\u0327u', 'reçu'],
    ['Straße', 'STRASSE'],
    ['ΟΔΟΣ', 'οδος'],
    ['ﬁnance', 'finance'],
    ['Ｉｎｖｏｉｃｅ', 'invoice'],
    ['İstanbul', 'istanbul'],
    ['two  words', 'two words'],
    ['no\u00a0break', 'no break'],
    ['soft\u00adhyphen', 'softhyphen'],
    ['anything', ''],
    ['', ''],
    ['padded', ' padded '],
  ])('%j is taken by %j', (subject, condition) => {
    expect(subjectMatches(subject, condition)).toBe(true);
  });

  test.each<[string, string]>([
    ['la note', 'facture'],
    ['fac ture', 'facture'],
    ['', 'facture'],
    ['100', '100%'],
    ['axb', 'a.b'],
    ['कि', 'की'],
  ])('%j is not taken by %j', (subject, condition) => {
    expect(subjectMatches(subject, condition)).toBe(false);
  });
});

test('a mail that fails both conditions is told by its subject', () => {
  const conditions = { subjectCondition: 'a', unreadOnly: true };
  expect(verdictOf({ subject: 'b', seen: true }, conditions)).toBe('SUBJECT_DIFFERS');
  expect(verdictOf({ subject: 'a', seen: true }, conditions)).toBe('ALREADY_READ');
  expect(verdictOf({ subject: 'a', seen: false }, conditions)).toBe('MATCHES');
  expect(verdictOf({ subject: null, seen: true }, { subjectCondition: null, unreadOnly: false })).toBe('MATCHES');
});

describe('before the start', () => {
  const startFrom = new Date('2026-01-05T10:00:00.700Z');
  const trigger = { startFrom, startUidValidity: '1', startUidNext: 10 };
  const mail = (receivedAt: string, uid = 99) => ({ receivedAt: new Date(receivedAt), uid });

  test('is what was there already, whatever the clock of the mail server says', () => {
    expect(isBeforeStart(mail('2026-01-05T10:00:00Z', 9), '1', trigger)).toBe(true);
    expect(isBeforeStart(mail('2026-01-05T10:04:00Z', 9), '1', trigger)).toBe(true);
    expect(isBeforeStart(mail('2026-01-05T10:00:00Z', 10), '1', trigger)).toBe(false);
  });

  test('is not what came later by a clock that is up to five minutes slow; older mail is imported', () => {
    expect(isBeforeStart(mail('2026-01-05T09:55:00Z', 10), '1', trigger)).toBe(false);
    expect(isBeforeStart(mail('2026-01-05T09:54:59Z', 10), '1', trigger)).toBe(true);
  });

  test.each([
    ['the folder was rebuilt', '2', trigger],
    ['a moment was given', '1', { startFrom, startUidValidity: null, startUidNext: null }],
  ])('is what was received in an earlier second, where %s', (_, uidValidity, known) => {
    expect(isBeforeStart(mail('2026-01-05T09:59:59Z', 9), uidValidity, known)).toBe(true);
    expect(isBeforeStart(mail('2026-01-05T10:00:00Z', 9), uidValidity, known)).toBe(false);
  });
});
