import { describe, expect, test } from 'vitest';
import { lexicalReader } from '../../../src/connectors/soap/call/read-lexical.ts';
import { writeLexical } from '../../../src/connectors/soap/call/write-lexical.ts';

describe('a JSON value as text', () => {
  const CASES: readonly { type: string; given: unknown; want: string | null }[] = [
    { type: 'int', given: 5, want: '5' },
    { type: 'int', given: ' 05 ', want: '05' },
    { type: 'int', given: 2147483648, want: null },
    { type: 'int', given: 1.5, want: null },
    { type: 'int', given: '1e3', want: null },
    { type: 'byte', given: -129, want: null },
    { type: 'unsignedByte', given: 255, want: '255' },
    { type: 'unsignedLong', given: '18446744073709551615', want: '18446744073709551615' },
    { type: 'unsignedLong', given: '18446744073709551616', want: null },
    { type: 'long', given: '9007199254740993', want: '9007199254740993' },
    { type: 'long', given: '-9223372036854775809', want: null },
    { type: 'integer', given: 1e21, want: '1000000000000000000000' },
    { type: 'integer', given: -1.5e22, want: '-15000000000000000000000' },
    { type: 'integer', given: '123456789012345678901234567890', want: '123456789012345678901234567890' },
    { type: 'positiveInteger', given: 0, want: null },
    { type: 'nonPositiveInteger', given: `-${'9'.repeat(40)}`, want: `-${'9'.repeat(40)}` },
    { type: 'decimal', given: 1e-7, want: '0.0000001' },
    { type: 'decimal', given: 1.25e21, want: '1250000000000000000000' },
    { type: 'decimal', given: '12345678901234567.890', want: '12345678901234567.890' },
    { type: 'decimal', given: 'NaN', want: null },
    { type: 'double', given: 1e21, want: '1e+21' },
    { type: 'double', given: 'INF', want: 'INF' },
    { type: 'double', given: 'Infinity', want: null },
    { type: 'double', given: Number.NaN, want: null },
    { type: 'float', given: '1.5E-3', want: '1.5E-3' },
    { type: 'boolean', given: true, want: 'true' },
    { type: 'boolean', given: '0', want: '0' },
    { type: 'boolean', given: 'yes', want: null },
    { type: 'boolean', given: 1, want: null },
    { type: 'string', given: ' a ', want: ' a ' },
    { type: 'string', given: 5, want: null },
    { type: 'anySimpleType', given: 5, want: '5' },
    { type: 'date', given: '2024-02-30', want: '2024-02-30' },
    { type: 'date', given: '2024-13-01', want: null },
    { type: 'date', given: '2024-01-01+02:00', want: '2024-01-01+02:00' },
    { type: 'date', given: '01/02/2024', want: null },
    { type: 'dateTime', given: '2024-01-02T03:04:05.678Z', want: '2024-01-02T03:04:05.678Z' },
    { type: 'dateTime', given: '2024-01-02', want: null },
    { type: 'time', given: '24:00:00', want: '24:00:00' },
    { type: 'duration', given: 'P1DT2H', want: 'P1DT2H' },
    { type: 'duration', given: 'P', want: null },
    { type: 'gMonthDay', given: '--02-29', want: '--02-29' },
    { type: 'hexBinary', given: '0aF', want: null },
    { type: 'base64Binary', given: 'YWJj', want: 'YWJj' },
    { type: 'base64Binary', given: 'YWJ', want: null },
    { type: 'NCName', given: 'a b', want: null },
    { type: 'string', given: { a: 1 }, want: null },
  ];

  test.for(CASES)('$given as $type is $want', ({ type, given, want }) => {
    expect(writeLexical(type, given)).toBe(want);
  });
});

describe('a text as output', () => {
  const CASES: readonly { type: string; given: string; want: unknown }[] = [
    ...['int', 'short', 'byte', 'unsignedByte', 'unsignedShort'].map((type) => ({ type, given: ' 042 ', want: 42 })),
    ...['integer', 'long', 'unsignedInt', 'unsignedLong', 'positiveInteger'].map((type) => ({
      type,
      given: ' 042 ',
      want: '042',
    })),
    { type: 'long', given: '9007199254740993', want: '9007199254740993' },
    { type: 'decimal', given: '12345678901234567.890', want: '12345678901234567.890' },
    { type: 'double', given: '1.50', want: 1.5 },
    { type: 'float', given: '-1E2', want: -100 },
    { type: 'double', given: 'INF', want: 'INF' },
    { type: 'double', given: 'NaN', want: 'NaN' },
    { type: 'boolean', given: '1', want: true },
    { type: 'boolean', given: 'false', want: false },
    { type: 'boolean', given: 'maybe', want: 'maybe' },
    { type: 'int', given: '', want: '' },
    { type: 'int', given: '12 apples', want: '12 apples' },
    { type: 'int', given: '0x10', want: '0x10' },
    { type: 'dateTime', given: '\n2024-01-02T03:04:05\n', want: '2024-01-02T03:04:05' },
    { type: 'string', given: ' a ', want: ' a ' },
  ];

  test.for(CASES)('"$given" of $type is $want', ({ type, given, want }) => {
    expect(lexicalReader(type)(given)).toBe(want);
  });
});
