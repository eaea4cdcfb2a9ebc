import type { MessageStructureObject } from 'imapflow';
import { expect, test } from 'vitest';
import { planBody } from '../../../src/connectors/imap/body-plan.ts';

const LIMITS = { maxMailBytes: 1, maxTextBytes: 1e9, maxPartBytes: 1, maxNesting: 5, maxParts: 10 };

function leaf(type: string, more: Partial<MessageStructureObject> = {}): MessageStructureObject {
  return { type, size: 10, ...more };
}

test('a server that tells no structure, or a multipart without parts, leaves nothing to plan', () => {
  expect(planBody(undefined, LIMITS)).toBeNull();
  expect(planBody(leaf('multipart/mixed'), LIMITS)).toBeNull();
  expect(planBody(leaf('multipart/mixed', { childNodes: [] }), LIMITS)).toBeNull();
  expect(
    planBody(leaf('multipart/mixed', { childNodes: [leaf('text/plain'), leaf('multipart/related')] }), LIMITS),
  ).toBeNull();
  expect(planBody(leaf('/'), LIMITS)).toBeNull();
  // Dovecot, where it finds no boundary.
  const empty = leaf('text/plain', { part: '1', size: 0 });
  expect(planBody(leaf('multipart/mixed', { childNodes: [empty] }), LIMITS)).toBeNull();
  const file = leaf('application/pdf', { part: '2' });
  expect(planBody(leaf('multipart/mixed', { childNodes: [empty, file] }), LIMITS)).not.toBeNull();
});

test('a mail of one text part is that text, though it has a name', () => {
  const plan = planBody(leaf('text/plain', { parameters: { name: 'mail.txt' } }), LIMITS);
  expect(plan?.body).toMatchObject([{ plain: [{ section: 'TEXT' }] }]);
  expect(plan?.attachments).toEqual([]);
});

test('the parts of a forwarded message are not looked at', () => {
  const inner = leaf('multipart/mixed', { childNodes: Array.from({ length: 50 }, () => leaf('text/plain')) });
  const forwarded = leaf('message/rfc822', { part: '1', childNodes: [inner], envelope: { subject: 'Inner' } });
  const plan = planBody(leaf('multipart/mixed', { childNodes: [forwarded] }), LIMITS);
  expect(plan).toMatchObject({ body: [], attachments: [{ section: '1', filename: 'Inner.eml' }] });
});

test('of alternatives, the first plain text and the last HTML count', () => {
  const childNodes = ['text/plain', 'text/html', 'text/plain', 'text/html'].map((type, index) =>
    leaf(type, { part: `${index + 1}` }),
  );
  expect(planBody(leaf('multipart/alternative', { childNodes }), LIMITS)?.body).toMatchObject([
    { plain: [{ section: '1' }], html: [{ section: '4' }] },
  ]);
});

test('HTML in several pieces among alternatives stays together', () => {
  const pieces = leaf('multipart/mixed', {
    childNodes: [
      leaf('text/html', { part: '2.1' }),
      leaf('application/pdf', { part: '2.2' }),
      leaf('text/html', { part: '2.3' }),
    ],
  });
  const plan = planBody(
    leaf('multipart/alternative', { childNodes: [leaf('text/plain', { part: '1' }), pieces] }),
    LIMITS,
  );
  expect(plan?.body).toMatchObject([{ plain: [{ section: '1' }], html: [{ section: '2.1' }, { section: '2.3' }] }]);
  expect(plan?.attachments).toMatchObject([{ section: '2.2' }]);
});
