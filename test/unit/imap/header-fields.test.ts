import { describe, expect, test } from 'vitest';
import { headerFields } from '../../../src/connectors/imap/header-fields.ts';

const fields = (...lines: string[]) => headerFields(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`));

test.each([
  ['plain', 'Subject: Facture 7', 'Facture 7'],
  ['folded', 'Subject: one\r\n two\r\n\tthree', 'one two three'],
  ['B encoded', `Subject: =?UTF-8?B?${Buffer.from('été 📈').toString('base64')}?=`, 'été 📈'],
  ['Q encoded', 'Subject: =?iso-8859-1?Q?Rechnung_f=FCr_M=E4rz?=', 'Rechnung für März'],
  ['a character cut between two encoded words', 'Subject: =?utf-8?Q?caf=C3?=\r\n =?utf-8?Q?=A9?=', 'café'],
  ['an encoded line end', 'Subject: =?utf-8?Q?a=0D=0AX-Evil:_b?=', 'a X-Evil: b'],
  ['not decodable', 'Subject: =?utf-8?B?', '=?utf-8?B?'],
  ['empty', 'Subject:', ''],
  ['in any case', 'sUBJECT : x', 'x'],
  ['there twice', 'Subject: first\r\nSubject: second', 'first'],
])('a subject that is %s', (_, line, subject) => {
  expect(fields(line)).toMatchObject({ subject });
});

test('without fields there is nothing', () => {
  const nothing = { messageId: null, subject: null, sender: null, senderName: null, to: [], cc: [], date: null };
  expect(fields()).toEqual(nothing);
  expect(headerFields(Buffer.alloc(0))).toEqual(nothing);
  expect(headerFields(Buffer.from('not a header\n: neither\n\n'))).toEqual(nothing);
});

test('names that objects have by birth are only names', () => {
  expect(headerFields(Buffer.from('__proto__: x\nconstructor: y\nSubject: z\n'))).toMatchObject({ subject: 'z' });
});

describe('the sender', () => {
  test.each([
    ['Jane <Jane@EXAMPLE.test>', 'Jane@example.test'],
    ['"Doe, Jane" <jane@example.test>', 'jane@example.test'],
    ['=?utf-8?Q?J=C3=B6rg=2C?= <joerg@example.test>', 'joerg@example.test'],
    ['jane@example.test (Jane)', 'jane@example.test'],
    ['a@x.test, b@y.test', 'a@x.test'],
    ['Team: a@x.test, b@y.test;', 'a@x.test'],
    ['jörg@exämple.test', 'jörg@exämple.test'],
    ['undisclosed-recipients:;', null],
    ['nobody', null],
    ['', null],
  ])('of %s is %s', (value, sender) => {
    expect(fields(`From: ${value}`)).toMatchObject({ sender });
  });

  test.each([
    ['Jane <Jane@EXAMPLE.test>', 'Jane'],
    ['"Doe, Jane" <jane@example.test>', 'Doe, Jane'],
    [`=?utf-8?B?${Buffer.from('Jörg,').toString('base64')}?= <joerg@example.test>`, 'Jörg,'],
    ['jane@example.test (Jane)', 'Jane'],
    ['jane@example.test', null],
    ['nobody', null],
  ])('of %s has the name %s', (value, senderName) => {
    expect(fields(`From: ${value}`)).toMatchObject({ senderName });
  });

  test('is that of Sender where From has no address', () => {
    expect(fields('From: nobody', 'Sender: robot@x.test')).toMatchObject({ sender: 'robot@x.test' });
  });
});

test('Message-ID and Date stay as they were written, unfolded', () => {
  expect(fields('Message-ID:\r\n <A@b.test> ', 'Date: Mon, 5 Jan 2026\r\n 10:00 (CET)')).toMatchObject({
    messageId: '<A@b.test>',
    date: 'Mon, 5 Jan 2026 10:00 (CET)',
  });
});
