import { describe, expect, test } from 'vitest';
import { textMatches, verdictOf } from '../../../src/domain/mail/conditions.ts';

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
