import { describe, expect, test } from 'vitest';
import { ecmaPattern } from '../../../src/connectors/soap/json-schema/pattern.ts';

describe('a pattern of XML Schema as one of ECMAScript', () => {
  test.for([
    { pattern: '[A-Z]{3}', yes: ['ABC'], no: ['abc', 'ABCD', 'xABC'] },
    { pattern: 'a|b', yes: ['a', 'b'], no: ['ab', 'xb'] },
    { pattern: '\\d{2}', yes: ['12', '٣٤'], no: ['1a'] },
    { pattern: '\\w', yes: ['a', '_', 'é'].filter((text) => text !== '_'), no: ['-', '_', ' '] },
    { pattern: '$1^', yes: ['$1^'], no: ['1'] },
    { pattern: 'a\\-b\\.c', yes: ['a-b.c'], no: ['a-bxc'] },
    { pattern: '[\\-+]?\\d', yes: ['-1', '+1', '1'], no: ['*1'] },
    { pattern: '[^<>"]{1,5}', yes: ['abc'], no: ['a<b', ''] },
    { pattern: 'http://.*', yes: ['http://x'], no: ['http:/x', 'http://\n'] },
    { pattern: '\\p{Lu}[\\p{L} ]{0,9}', yes: ['Éa b'], no: ['éa'] },
    { pattern: '([0-9]{4})(-[0-9]{2})?', yes: ['2024', '2024-01'], no: ['2024-1'] },
  ])('$pattern', ({ pattern, yes, no }) => {
    const translated = new RegExp(ecmaPattern(pattern) ?? 'none', 'u');
    expect(yes.filter((text) => !translated.test(text))).toEqual([]);
    expect(no.filter((text) => translated.test(text))).toEqual([]);
  });

  test.for([
    { given: 'a subtraction', pattern: '[a-z-[aeiou]]' },
    { given: 'a name class', pattern: '\\i\\c*' },
    { given: 'a block', pattern: '\\p{IsBasicLatin}*' },
    { given: 'a back reference, which XML Schema does not have', pattern: '(a)\\1' },
    { given: 'nonsense', pattern: '[' },
    { given: 'a repetition that can explode', pattern: '(a+)+b' },
    { given: 'alternatives that can explode', pattern: '(a|a)*b' },
    { given: 'a bounded repetition that can explode', pattern: '(a{0,50}){0,50}b' },
    { given: 'a nested one', pattern: '((a?)){0,90}b' },
    { given: 'several repetitions in a row', pattern: '.*.*.*x' },
    { given: 'one that is very long', pattern: 'a'.repeat(1000) },
  ])('$given is left out', ({ pattern }) => {
    expect(ecmaPattern(pattern)).toBeNull();
  });
});
