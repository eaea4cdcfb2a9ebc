import { expect, test } from 'vitest';
import { decodeWords } from '../../../src/connectors/imap/encoded-words.ts';
import { headerFields } from '../../../src/connectors/imap/header-fields.ts';
import { decodeText } from '../../../src/connectors/imap/text-decoding.ts';

/** Each as Python's codec writes it. */
test.each([
  ['iso-2022-kr', '1b242943 0e 3c5b4065 0f', '송장'],
  ['hz-gb-2312', '7e7b 3722 4631 7e7d 207e7e 7e0a 21', '发票 ~!'],
  ['utf-7', '522b4150772d636b677261742b494b772d', 'Rückgrat€'],
  ['iso-8859-1', 'c3a9202d20e282ac', 'é - €'],
  ['windows-1252', '93e994', '“é”'],
  ['gb18030', 'b7a2c6b1', '发票'],
  ['big5', 'b56fb2bc', '發票'],
  ['shift_jis', '90bf8b818f918740', '請求書①'],
  ['no-such-charset', 'e9', 'é'],
  ['gb2312', Buffer.from('发票号码和日期').toString('hex'), '发票号码和日期'],
  ['windows-1251', Buffer.from('Счёт на оплату').toString('hex'), 'Счёт на оплату'],
  ['gbk', 'c4a3c4a3', '模模'],
])('%s is decoded', (charset, hex, text) => {
  expect(decodeText(Buffer.from(hex.replaceAll(' ', ''), 'hex'), charset)).toBe(text);
});

test.each([
  ['=?utf-7?Q?R+APw-ckgrat_+IKw-?=', 'Rückgrat €'],
  ['=?iso-2022-kr?B?GyQpQw48W0BlDw==?= =?UTF-8?Q?=C3=A9?=', '송장é'],
  ['=?hz-gb-2312?B?fns3IkYxfn0=?=', '发票'],
  ['=?UTF-8?B?4oI=?= =?UTF-8?B?rCA1?=', '€ 5'],
  ['=?UTF-8?Q?a b =C3=A9?=', 'a b é'],
  ['=?UTF-8?B?w6l0w6k', '=?UTF-8?B?w6l0w6k'],
])('the encoded words %s are decoded', (words, text) => {
  expect(decodeWords(words)).toBe(text);
});

test('a header in 8 bits is read in the charset of the body, unless it is UTF-8', () => {
  const subject = (hex: string, charset: string) =>
    headerFields(
      Buffer.concat([
        Buffer.from('Subject: '),
        Buffer.from(hex, 'hex'),
        Buffer.from(`\r\nContent-Type: text/plain;\r\n charset="${charset}"\r\n\r\n`),
      ]),
    ).subject;
  expect(subject('b7a2c6b1', 'GBK')).toBe('发票');
  expect(subject('f3feb8', 'koi8-r')).toBe('СЧ╦');
  expect(subject('c3a9', 'gbk')).toBe('é');
  expect(subject('e9', 'nonsense')).toBe('é');
});

test('bare 8-bit characters within an encoded word are in the charset of the word', () => {
  const subject = Buffer.from(
    'Subject: =?iso-8859-5?Q?=C1\xe7\xf1=E2_1?= =?iso-8859-1?Q?Fr\xf6sche?=\r\n\r\n',
    'latin1',
  );
  expect(headerFields(subject).subject).toBe('Счёт 1Frösche');
});
