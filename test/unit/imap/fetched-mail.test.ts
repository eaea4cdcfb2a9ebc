import { describe, expect, test } from 'vitest';
import { addRow, type FetchedMail, type Item, uidOf } from '../../../src/connectors/imap/fetched-mail.ts';

const atom = (value: string): Item => ({ value });
const body = (...section: Item[]): Item => ({ value: 'BODY', section });
const literal = (text: string): Item => ({ value: Buffer.from(text) });

function mailOf(...rows: readonly (readonly Item[])[]): FetchedMail {
  const mail: FetchedMail = {};
  for (const row of rows) addRow(mail, row);
  return mail;
}

describe('a row of an answer to FETCH', () => {
  test.each<{ given: readonly Item[]; want: FetchedMail }>([
    { given: [atom('FLAGS'), [atom('\\Seen'), atom('$Junk')]], want: { flags: new Set(['\\Seen', '$Junk']) } },
    { given: [atom('flags'), null], want: { flags: new Set() } },
    {
      given: [atom('INTERNALDATE'), atom('24-Nov-2026 14:58:00 +0100')],
      want: { internalDate: new Date('2026-11-24T13:58:00Z') },
    },
    { given: [atom('INTERNALDATE'), atom('some day')], want: { internalDate: null } },
    { given: [atom('INTERNALDATE'), null], want: { internalDate: null } },
    { given: [atom('RFC822.SIZE'), atom('1234')], want: { size: 1234 } },
    { given: [atom('RFC822.SIZE'), atom('-1')], want: { size: 0 } },
    { given: [atom('BODYSTRUCTURE'), null], want: {} },
    {
      given: [body(atom('HEADER.FIELDS'), [atom('DATE')]), literal('Date: x')],
      want: { headers: Buffer.from('Date: x') },
    },
    { given: [body(atom('TEXT')), literal('hello')], want: { bodyParts: new Map([['text', Buffer.from('hello')]]) } },
    { given: [body(atom('1.2')), atom('quoted é')], want: { bodyParts: new Map([['1.2', Buffer.from('quoted é')]]) } },
    { given: [body(atom('1')), null], want: {} },
    { given: [body(atom('1')), [atom('a list')]], want: {} },
    { given: [body(), literal('all')], want: {} },
    { given: [atom('MODSEQ'), [atom('12')], atom('X-OTHER'), atom('5')], want: {} },
    { given: [[atom('FLAGS')], atom('FLAGS'), null, atom('FLAGS'), atom('RFC822.SIZE')], want: {} },
    { given: [], want: {} },
  ])('says $want by $given', ({ given, want }) => {
    expect(mailOf(given)).toEqual(want);
  });

  test('says how the mail is made up', () => {
    const leaf = [atom('TEXT'), atom('PLAIN'), [atom('charset'), atom('utf-8')], null, null, atom('7BIT'), atom('5')];
    expect(mailOf([atom('BODYSTRUCTURE'), leaf]).bodyStructure).toMatchObject({
      type: 'text/plain',
      encoding: '7bit',
      parameters: { charset: 'utf-8' },
      size: 5,
    });
  });

  test('adds to what another row has said', () => {
    const [first, second] = [Buffer.from('one'), Buffer.from('two')];
    const rows = [
      [body(atom('1')), { value: first }],
      [body(atom('2')), { value: second }, atom('FLAGS'), []],
    ];
    const bodyParts = new Map([
      ['1', first],
      ['2', second],
    ]);
    expect(mailOf(...rows)).toEqual({ bodyParts, flags: new Set() });
  });

  test.each<[Item, number | null]>([
    [atom('7'), 7],
    [atom('4294967295'), 4294967295],
    [atom('-7'), null],
    [atom('1e3'), null],
    [null, null],
    [[], null],
  ])('with the UID %j is about %s', (uid, want) => {
    expect(uidOf([atom('FLAGS'), [atom('UID')], atom('uid'), uid])).toBe(want);
  });
});
