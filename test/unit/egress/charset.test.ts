import { describe, expect, it } from 'vitest';
import { charsetOf, decodeText } from '../../../src/connectors/egress/charset.ts';

describe('the charset of a content type', () => {
  it.each([
    ['text/plain; charset=ISO-8859-1', 'iso-8859-1'],
    ['text/plain;charset="utf-8"', 'utf-8'],
    ['text/plain; format=flowed; Charset = windows-1252 ', 'windows-1252'],
    ['text/plain', null],
    ['text/plain; charset=', null],
    [null, null],
  ])('of %j is %j', (contentType, want) => expect(charsetOf(contentType)).toBe(want));
});

describe('text', () => {
  it.each([
    ['UTF-8 without a charset', Buffer.from('é'), null],
    ['ISO 8859-1', Buffer.from([0xe9]), 'text/plain; charset=iso-8859-1'],
    ['UTF-8 with an unknown charset', Buffer.from('é'), 'text/plain; charset=x-unknown'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffé'), null],
    ['a byte order mark against the charset', Buffer.from('\ufeffé'), 'text/plain; charset=iso-8859-1'],
    ['UTF-16 by its byte order mark', Buffer.from('\ufeffé', 'utf16le'), null],
    ['UTF-16BE by its charset', Buffer.from([0x00, 0xe9]), 'text/xml; charset=utf-16be'],
  ])('is decoded from %s', (_, bytes, contentType) => expect(decodeText(bytes, contentType)).toBe('é'));

  it('keeps going over bytes that are not of its charset', () => {
    expect(decodeText(Buffer.from([0x61, 0xff, 0x62]), null)).toBe('a\ufffdb');
  });
});
