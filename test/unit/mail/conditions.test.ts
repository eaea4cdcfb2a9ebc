import { describe, expect, test } from 'vitest';
import { isBeforeStart, textMatches, verdictOf } from '../../../src/domain/mail/conditions.ts';

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
    expect(textMatches(subject, condition)).toBe(true);
  });

  test.each<[string, string]>([
    ['la note', 'facture'],
    ['fac ture', 'facture'],
    ['', 'facture'],
    ['100', '100%'],
    ['axb', 'a.b'],
    ['कि', 'की'],
  ])('%j is not taken by %j', (subject, condition) => {
    expect(textMatches(subject, condition)).toBe(false);
  });
});

const mail = {
  subject: 'a',
  seen: false,
  sender: 'Jane@example.com',
  to: ['billing@ours.test'],
  cc: ['bcc@x.test'],
  size: 1000,
};
const none = { subjectCondition: null, furtherConditions: null, unreadOnly: false };

test('a mail that fails more than one condition is told by the first', () => {
  const conditions = { subjectCondition: 'a', furtherConditions: { sender: 'jane' }, unreadOnly: true };
  expect(verdictOf({ ...mail, subject: 'b', seen: true, sender: null }, conditions)).toBe('SUBJECT_DIFFERS');
  expect(verdictOf({ ...mail, seen: true, sender: null }, conditions)).toBe('SENDER_DIFFERS');
  expect(verdictOf({ ...mail, seen: true }, conditions)).toBe('ALREADY_READ');
  expect(verdictOf(mail, conditions)).toBe('MATCHES');
  expect(verdictOf({ ...mail, subject: null, seen: true }, none)).toBe('MATCHES');
});

test.each([
  [{ sender: '@EXAMPLE.com' }, 'MATCHES'],
  [{ sender: 'example.org' }, 'SENDER_DIFFERS'],
  [{ recipient: 'billing@' }, 'MATCHES'],
  [{ recipient: 'bcc@x' }, 'MATCHES'],
  [{ recipient: 'jane' }, 'RECIPIENT_DIFFERS'],
  [{ minBytes: 1000, maxBytes: 1000 }, 'MATCHES'],
  [{ minBytes: 1001 }, 'SIZE_DIFFERS'],
  [{ maxBytes: 999 }, 'SIZE_DIFFERS'],
] as const)('a mail under %j is told %s', (furtherConditions, verdict) => {
  expect(verdictOf(mail, { ...none, furtherConditions })).toBe(verdict);
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
