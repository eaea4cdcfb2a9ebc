import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../../src/connectors/rest/content-disposition.ts';

const nameless = new URL('http://a.test/');

describe('the name of a file in an answer', () => {
  it.each([
    ['attachment; filename="report.pdf"', 'report.pdf'],
    ['attachment; filename=report.pdf', 'report.pdf'],
    ['inline;FileName = "a \\"b\\".txt"', 'a "b".txt'],
    ['attachment; filename="e.txt"; filename*=UTF-8\'\'%e2%82%ac%20rates.txt', '€ rates.txt'],
    ["attachment; filename*=utf-8'fr'%C3%A9t%C3%A9.txt; filename=x", 'été.txt'],
    ["attachment; filename*=ISO-8859-1''%e9.txt", 'é.txt'],
    ["attachment; filename*=UTF-8''%ff; filename=x.txt", 'x.txt'],
    [`attachment; filename="${Buffer.from('été.txt').toString('latin1')}"`, 'été.txt'],
    ['attachment; filename="\xe9.txt"', 'é.txt'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\\\temp\\\\a.txt"', 'a.txt'],
    ["attachment; filename*=UTF-8''..%2F..%2Fa.txt", 'a.txt'],
    ['attachment; filename=".."', null],
    ['attachment; filename=""', null],
    ['attachment', null],
    [null, null],
  ])('of %s is %j', (header, want) => expect(fileNameOf(header, nameless)).toBe(want));

  it.each([
    ['http://a.test/files/report.pdf?x=1', 'report.pdf'],
    ['http://a.test/files/%C3%A9.pdf', 'é.pdf'],
    ['http://a.test/a%2Fb.pdf', 'b.pdf'],
    ['http://a.test/files/', null],
    ['http://a.test/%ff', null],
  ])('comes from %s without a header', (url, want) => expect(fileNameOf(null, new URL(url))).toBe(want));
});
