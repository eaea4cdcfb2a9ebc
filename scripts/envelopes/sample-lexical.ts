import fc from 'fast-check';
import { isLexicalForm } from '../../src/connectors/soap/call/lexical-forms.ts';
import { ecmaPattern } from '../../src/connectors/soap/json-schema/pattern.ts';
import type { Facets, SimpleType } from '../../src/connectors/soap/model/schema-model.ts';

const FORMS: Readonly<Record<string, string | undefined>> = {
  duration: 'P1D',
  dateTime: '2024-01-02T03:04:05Z',
  date: '2024-01-02',
  time: '03:04:05',
  gYear: '2024',
  gYearMonth: '2024-01',
  gMonth: '--01',
  gMonthDay: '--01-02',
  gDay: '---02',
  hexBinary: '0aff',
  base64Binary: 'YWJj',
  anyURI: 'http://example.test/a',
  QName: '{urn:example:sample}a',
  language: 'fr',
};
const NUMERIC =
  /^(?:decimal|float|double|integer|int|long|short|byte|unsigned.*|(?:non)?(?:positive|negative)Integer)$/i;

/** Makes values of simple types that fit their facets; no two strings are the same where the type leaves room. */
export class LexicalSamples {
  #number = 0;

  /** As JSON: a list is an array, a boolean is one, everything else is text. */
  value(type: SimpleType): unknown {
    if (type.variety === 'list') return this.#list(type);
    if (type.builtin === 'boolean') return true;
    const [first] = type.enumeration ?? [];
    if (first !== undefined && type.builtin !== 'QName') return first;
    const [member] = type.memberTypes;
    if (member !== undefined) return this.value(member);
    const { builtin, facets } = type;
    if (NUMERIC.test(builtin)) return this.#numeric(builtin, facets);
    return patterned(builtin, facets) ?? this.#text(builtin, facets);
  }

  #list({ itemType, facets }: SimpleType): unknown[] {
    const count = Math.max(1, facets.length ?? facets.minLength ?? 1);
    return Array.from({ length: count }, () => (itemType === null ? 'a' : this.value(itemType)));
  }

  /** Small, so that it fits where a type has few digits. */
  #numeric(builtin: string, facets: Facets): string {
    const { minInclusive, minExclusive, maxInclusive, maxExclusive } = facets;
    const smallest = minInclusive ?? (minExclusive === undefined ? undefined : String(Number(minExclusive) + 1));
    const largest = maxInclusive ?? (maxExclusive === undefined ? undefined : String(Number(maxExclusive) - 1));
    this.#number += 1;
    const wanted = /^n(?:egative|onPositive)/.test(builtin) ? -1 : 1 + (this.#number % 9);
    if (smallest !== undefined && Number(smallest) > wanted) return patterned(builtin, facets) ?? smallest;
    if (largest !== undefined && Number(largest) < wanted) return largest;
    return patterned(builtin, facets) ?? String(wanted);
  }

  #text(builtin: string, facets: Facets): string {
    const form = FORMS[builtin];
    const size = facets.length ?? facets.minLength ?? 0;
    if (builtin === 'hexBinary' && size > 0) return '0a'.repeat(size);
    if (builtin === 'base64Binary' && size > 0) return Buffer.alloc(size).toString('base64');
    if (form !== undefined) return form;
    this.#number += 1;
    return `a${this.#number}`.padEnd(size, 'a').slice(0, facets.length ?? facets.maxLength);
  }
}

function patterned(builtin: string, facets: Facets): string | null {
  const { patterns, minLength = 0, maxLength = Number.POSITIVE_INFINITY, length } = facets;
  const alternatives = patterns?.at(-1);
  // Patterns that are too dear to match against a foreign value may well be sampled from.
  const sources = (alternatives ?? []).map((pattern) => ecmaPattern(pattern) ?? `^(?:${pattern})$`);
  for (const source of sources) {
    const plain = source.replaceAll('\\p{Nd}', '0-9').replaceAll(/(?<!\[[^\]]*)0-9/g, '[0-9]');
    const found = sampleOf(plain, (text) => {
      const all = patterns?.every((step) => step.some((one) => matches(one, text))) ?? true;
      return (
        all &&
        isLexicalForm(builtin, text) &&
        isDay(builtin, text, facets) &&
        text.length >= (length ?? minLength) &&
        text.length <= (length ?? maxLength)
      );
    });
    if (found !== null) return found;
  }
  return null;
}

/** Of dates: one that every month has, between the bounds, which sort as their texts do. */
function isDay(builtin: string, text: string, { minInclusive = '', maxInclusive = '~' }: Facets): boolean {
  if (builtin !== 'date' && builtin !== 'dateTime') return true;
  return /^\d{4}-\d\d-(?:[01]\d|2[0-8])/.test(text) && text >= minInclusive && text <= maxInclusive;
}

function matches(pattern: string, text: string): boolean {
  const source = ecmaPattern(pattern);
  return source === null || new RegExp(source, 'u').test(text);
}

function sampleOf(source: string, fits: (text: string) => boolean): string | null {
  try {
    const samples = fc.sample(fc.stringMatching(new RegExp(source, 'u')), { seed: 7, numRuns: 60 });
    return samples.find(fits) ?? null;
  } catch {
    return null;
  }
}
