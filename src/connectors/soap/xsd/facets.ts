import type { Facets, SimpleType } from '../model/schema-model.ts';
import { attribute, schemaChildren, type XmlElement } from '../xml/xml-element.ts';

const LENGTHS = ['length', 'minLength', 'maxLength', 'totalDigits', 'fractionDigits'] as const;
const BOUNDS = ['minInclusive', 'maxInclusive', 'minExclusive', 'maxExclusive'] as const;
/** A bound of one side replaces the inherited one of the same side, inclusive or not. */
const SAME_SIDE = {
  minInclusive: 'minExclusive',
  minExclusive: 'minInclusive',
  maxInclusive: 'maxExclusive',
  maxExclusive: 'maxInclusive',
} as const;

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The facets of a restriction over those of its base (XML Schema part 2, section 4.3). */
export function restrictedFacets(base: Facets, restriction: XmlElement): Facets {
  const facets: Writable<Facets> = { ...base };
  const patterns: string[] = [];
  for (const child of schemaChildren(restriction)) {
    const value = attribute(child, 'value');
    if (value === null) continue;
    const name = child.name.local;
    if (name === 'pattern') patterns.push(value);
    else setFacet(facets, name, value.trim());
  }
  if (patterns.length > 0) facets.patterns = [...(base.patterns ?? []), patterns];
  return facets;
}

function setFacet(facets: Writable<Facets>, name: string, value: string): void {
  const length = LENGTHS.find((known) => known === name);
  if (length !== undefined && /^\+?\d{1,15}$/.test(value)) facets[length] = Number(value);
  const bound = BOUNDS.find((known) => known === name);
  if (bound === undefined || value === '') return;
  delete facets[SAME_SIDE[bound]];
  facets[bound] = value;
}

/** The enumeration of a restriction, else that of its base. */
export function restrictedEnumeration(base: SimpleType, restriction: XmlElement): readonly string[] | null {
  const values = schemaChildren(restriction)
    .filter((child) => child.name.local === 'enumeration')
    .map((child) => attribute(child, 'value'))
    .filter((value) => value !== null);
  return values.length === 0 ? base.enumeration : [...new Set(values)];
}
