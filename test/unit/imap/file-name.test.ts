import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../src/connectors/imap/file-name.ts';

test.each([
  ['a.pdf', 'a.pdf'],
  ['été 2026.pdf', 'été 2026.pdf'],
  ['/etc/passwd', '_etc_passwd'],
  ['..\\..\\x', '_.._x'],
  ['a\r\nb\0c', 'a__b_c'],
  ['.htaccess', 'htaccess'],
  [' . ', null],
  ['a<b>c"d|e?f*g:h', 'a_b_c_d_e_f_g_h'],
  ['NUL', '_NUL'],
  ['com1.pdf', '_com1.pdf'],
  ['CON .txt', '_CON .txt'],
  ['console.txt', 'console.txt'],
  ['abc\u202Efdp.exe', 'abc_fdp.exe'],
  ['', null],
  [null, null],
])('%j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe);
});

test('whatever comes in, a name of at most 200 bytes without separators comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const safe = safeFileName(name);
      if (safe === null) return;
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200);
      expect(safe).not.toMatch(/[/\\\p{Cc}]|^\.+$/u);
      expect(safe.isWellFormed()).toBe(true);
    }),
  );
});

test('a long name keeps its extension and whole characters', () => {
  expect(safeFileName(`${'é'.repeat(300)}.tar`)).toBe(`${'é'.repeat(98)}.tar`);
});
