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

  test('is what was received in an earlier second', () => {
    expect(isBeforeStart(mail('2026-01-05T09:59:59Z'), '1', trigger)).toBe(true);
    expect(isBeforeStart(mail('2026-01-05T10:00:01Z', 1), '1', trigger)).toBe(false);
  });

  test('in the very second of the start, is what was there already', () => {
    const moment = '2026-01-05T10:00:00Z';
    expect(isBeforeStart(mail(moment, 9), '1', trigger)).toBe(true);
    expect(isBeforeStart(mail(moment, 10), '1', trigger)).toBe(false);
    expect(isBeforeStart(mail(moment, 9), '2', trigger)).toBe(false);
    expect(isBeforeStart(mail(moment, 9), '1', { startFrom, startUidValidity: null, startUidNext: null })).toBe(false);
  });
});
