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
    ['Caf\u00e9', 'Cafe\u0301'],
    ['Cafe\u0301', 'CAF\u00c9'],
    ['GRO\u1e9e', 'groß'],
    ['GROSS', 'groß'],
    ['ISPARTA', 'ısparta'],
    ['Kadıköy', 'KADIKÖY'],
    ['KADİKÖY', 'kadiköy'],
    ['ﾌｧｸﾄ', 'ファクト'],
    ['№ 7', 'no 7'],
    ['①', '1'],
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
    ['Malmø', 'Malmo'],
    ['Łódź', 'Lodz'],
    ['ædel', 'aedel'],
  ])('%j is not taken by %j', (subject, condition) => {
    expect(textMatches(subject, condition)).toBe(false);
  });
});

const mail = {
  subject: 'a',
  seen: false,
  sender: 'Jane@example.com',
  senderName: 'Boss@other.com of Ours, René',
  hasAttachments: false,
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
  [{ sender: 'rene' }, 'MATCHES'],
  [{ sender: 'boss@other.com' }, 'SENDER_DIFFERS'],
  [{ sender: '＠other.com' }, 'SENDER_DIFFERS'],
  [{ recipient: 'rene' }, 'RECIPIENT_DIFFERS'],
  [{ hasAttachments: false }, 'MATCHES'],
  [{ hasAttachments: true }, 'ATTACHMENTS_DIFFER'],
  [{ recipient: 'billing@' }, 'MATCHES'],
  [{ recipient: 'bcc@x' }, 'MATCHES'],
  [{ recipient: 'jane' }, 'RECIPIENT_DIFFERS'],
  [{ minBytes: 1000, maxBytes: 1000 }, 'MATCHES'],
  [{ minBytes: 1001 }, 'SIZE_DIFFERS'],
  [{ maxBytes: 999 }, 'SIZE_DIFFERS'],
] as const)('a mail under %j is told %s', (furtherConditions, verdict) => {
  expect(verdictOf(mail, { ...none, furtherConditions })).toBe(verdict);
});

test('a mail whose structure does not tell of attachments is taken, whatever is asked for', () => {
  for (const hasAttachments of [true, false]) {
    const conditions = { ...none, furtherConditions: { hasAttachments } };
    expect(verdictOf({ ...mail, hasAttachments: null }, conditions)).toBe('MATCHES');
  }
});
