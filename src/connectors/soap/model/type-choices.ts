import { keyBeside } from './qname.ts';
import type { ComplexType } from './schema-model.ts';

const CHOICES = new WeakMap<ComplexType, ReadonlyMap<string, ComplexType>>();

/**
 * The types that may stand where `type` is declared, by the key that `@xsi:type` takes: the local name, or the Clark
 * name where an earlier one has it. The declared type comes first; abstract ones are left out. An anonymous type has
 * no choices but itself, under the empty key.
 */
export function typeChoices(type: ComplexType): ReadonlyMap<string, ComplexType> {
  const known = CHOICES.get(type);
  if (known) return known;
  const choices = new Map<string, ComplexType>();
  for (const candidate of [type, ...type.derivedTypes]) {
    if (!candidate.abstract) choices.set(keyOf(candidate, choices), candidate);
  }
  CHOICES.set(type, choices);
  return choices;
}

function keyOf(type: ComplexType, taken: ReadonlyMap<string, ComplexType>): string {
  if (type.name === null) return '';
  return keyBeside(taken, type.name);
}
