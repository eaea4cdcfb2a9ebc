import { expect, test } from 'vitest';
import type { MailSummary } from '../../../src/connectors/imap/mailbox.ts';
import { businessKeyOf, identityOf, needsBodyHash } from '../../../src/domain/mail/mail-identity.ts';

const mail: MailSummary = {
  uid: 7,
  receivedAt: new Date('2026-01-05T10:00:00Z'),
  seen: false,
  deleted: false,
  messageId: '<a@example.test>',
  subject: 'Invoice',
  sender: 'jane@example.test',
  to: ['alice@example.test'],
  senderName: null,
  hasAttachments: null,
  cc: [],
  date: 'Mon, 05 Jan 2026 10:00:00 +0100',
  size: 1_000,
};
const anonymous: MailSummary = { ...mail, messageId: null };

test('where a mail is, when it came and whether it was read do not make it another mail', () => {
  const elsewhere = { ...mail, uid: 99, seen: true, receivedAt: new Date('2026-02-01'), size: 5, to: [] };
  expect(identityOf(elsewhere, null)).toBe(identityOf(mail, null));
});

test.each<[string, Partial<MailSummary>]>([
  ['Message-ID', { messageId: '<b@example.test>' }],
  ['From', { sender: 'joe@example.test' }],
  ['Date', { date: null }],
  ['Subject', { subject: 'Other' }],
])('another %s makes it another mail', (_, change) => {
  expect(identityOf({ ...mail, ...change }, null)).not.toBe(identityOf(mail, null));
});

test.each<[string, Partial<MailSummary>]>([
  ['reception date', { receivedAt: new Date('2026-01-05T10:00:01Z') }],
  ['From', { sender: null }],
  ['Date', { date: 'Tue, 06 Jan 2026 10:00:00 +0100' }],
  ['Subject', { subject: null }],
  ['To', { to: [] }],
])('without a Message-ID, another %s makes it another mail', (_, change) => {
  expect(identityOf({ ...anonymous, ...change }, 'hash')).not.toBe(identityOf(anonymous, 'hash'));
});

test('without a Message-ID, another body makes it another mail', () => {
  expect(identityOf(anonymous, 'one')).not.toBe(identityOf(anonymous, 'other'));
  expect(needsBodyHash({ messageId: ' ' })).toBe(true);
  expect(needsBodyHash(mail)).toBe(false);
});

test('fields do not run into each other', () => {
  const one = { ...mail, sender: 'a', date: 'b c' };
  const other = { ...mail, sender: 'a b', date: 'c' };
  expect(identityOf(one, null)).not.toBe(identityOf(other, null));
});

test('a business key is the same for every attempt, and of its own for each trigger', () => {
  expect(businessKeyOf('trg_1', 'x')).toBe(businessKeyOf('trg_1', 'x'));
  expect(businessKeyOf('trg_2', 'x')).not.toBe(businessKeyOf('trg_1', 'x'));
  expect(businessKeyOf('trg_1', 'x')).toMatch(/^mail-[0-9a-f]{40}$/);
});
