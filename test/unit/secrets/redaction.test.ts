import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, MASK } from '../../../src/secrets/redaction.ts';

const secret = 'pä$$ "w<rd>/+ 4711';

describe('a secret', () => {
  it.each([
    ['as it is', secret],
    ['percent-encoded', encodeURIComponent(secret)],
    ['percent-encoded in lower case', encodeURIComponent(secret).toLowerCase()],
    ['form-encoded', new URLSearchParams({ x: secret }).toString().slice(2)],
    ['in JSON', JSON.stringify({ x: secret })],
    ['in JSON inside JSON', JSON.stringify(JSON.stringify({ x: secret }))],
    ['in XML', `<a>${secret.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</a>`],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64 after one byte', Buffer.from(`u${secret}`).toString('base64')],
    ['in base64 after a user name', Buffer.from(`user:${secret}`).toString('base64')],
    ['in base64url', Buffer.from(`xy${secret}`).toString('base64url')],
  ])('does not show %s', (_form, text) => {
    const masked = createRedactor([secret]).text(text);
    expect(masked).toContain(MASK);
    expect(masked).not.toContain('4711');
    expect(masked).not.toContain(Buffer.from('4711').toString('base64').slice(0, 4));
  });

  it('does not show in member names, lists or numbers', () => {
    const masked = createRedactor([secret, '123456']).json({ [secret]: [secret, 123456, 1, null, true] });
    expect(masked).toEqual({ [MASK]: [MASK, MASK, 1, null, true] });
  });

  it('is found in JSON whatever is around it', () => {
    const alphabet = fc.constantFrom('a', '"', '\\', '/', '<', 'é', '\n', '1', '\ud83d', '\ude00', '😀');
    const text = fc.string({ unit: alphabet, maxLength: 12 });
    const json = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, text, fc.integer(), tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(text, tie('value'), { maxKeys: 4 }),
    })).value;
    const given = fc.array(fc.string({ unit: alphabet, minLength: 1, maxLength: 6 }), { maxLength: 3 });
    fc.assert(
      fc.property(given, json, (secrets, value) => {
        const redactor = createRedactor(secrets);
        const one = (leaf: string) => redactor.text(leaf);
        const answer = redactor.json(value);
        expect(stringsOf(answer)).toEqual(stringsOf(value).map(one));
        expect(redactor.written(value)).toEqual({ value: answer, json: JSON.stringify(answer) });
      }),
      { numRuns: 2_000 },
    );
  });

  it('that is very short is masked only where it is the whole text', () => {
    const redactor = createRedactor(['ab']);
    expect(redactor.text('ab')).toBe(MASK);
    expect(redactor.text('table')).toBe('table');
  });

  it('inside another is masked with it', () => {
    expect(createRedactor(['token', 'token-and-more']).text('token-and-more')).toBe(MASK);
  });

  it('never comes through, whatever surrounds it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 4 }), fc.string(), (before, hidden, after) => {
        fc.pre(!MASK.includes(hidden) && hidden.trim() !== '');
        const masked = createRedactor([hidden]).text(before + hidden + after);
        return masked.includes(MASK);
      }),
    );
  });

  it('does not show in part at the end of a text that was cut', () => {
    const redactor = createRedactor(['token-4711-and-more']);
    expect(redactor.cut(['so token-4711-and-mor', 'so toke', 'so tok'])).toEqual([
      `so ${MASK}`,
      `so ${MASK}`,
      'so tok',
    ]);
    expect(redactor.cut('"token-4711… is no number')).toBe(`"${MASK}… is no number`);
    expect(redactor.text('so toke')).toBe('so toke');
  });

  it.each([
    ['as decimal references', '&#9;', '&#10;', '&#13;'],
    ['as hexadecimal references', '&#x9;', '&#xA;', '&#xD;'],
    ['but for the carriage return as they are', '\t', '\n', '&#13;'],
  ])('of several lines does not show in XML that writes tabs and line ends %s', (_form, tab, line, carriage) => {
    const lines = 'first <key>\tline\r\nsecond line 4711';
    const written = lines.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const text = written.replaceAll('\t', tab).replaceAll('\n', line).replaceAll('\r', carriage);
    expect(createRedactor([lines]).text(`<a b="${text}"/>`)).toBe(`<a b="${MASK}"/>`);
  });
});

/** Every text, member name and number in a value, as text. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [
    ...(Array.isArray(value) ? [] : [name]),
    ...stringsOf(member),
  ]);
}
