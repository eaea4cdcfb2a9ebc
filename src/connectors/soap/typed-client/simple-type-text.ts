import { numericType } from '../json-schema/numeric-types.ts';
import type { SchemaMode } from '../json-schema/schema-mode.ts';
import type { Facets, SimpleType } from '../model/schema-model.ts';
import { literal } from './type-names.ts';

/** The type of a simple type's value in TypeScript, as `value-model.ts` has it: inputs take more than outputs have. */
export function simpleTypeText(type: SimpleType, mode: SchemaMode): string {
  if (type.variety === 'list') return listText(type, mode);
  if (type.variety === 'union') return unionText(type, mode);
  const { builtin } = type;
  if (builtin === 'boolean') return 'boolean';
  if (builtin === 'anySimpleType') return mode === 'input' ? 'string | number | boolean' : 'string';
  const numeric = numericType(builtin);
  const values = literals(type);
  if (numeric === null) return values ?? 'string';
  if (mode === 'input') return values === null ? 'number | string' : `${numbers(type)} | ${values}`;
  if (numeric.output === 'string') return values ?? 'string';
  return values === null ? 'number' : numbers(type);
}

/** An array of what a text says. */
export function arrayText(item: string, mode: SchemaMode): string {
  const items = /^[\w$]+(?:\[\])*$/.test(item) ? `${item}[]` : `(${item})[]`;
  return mode === 'input' ? `readonly ${items}` : items;
}

/** What the type of TypeScript does not say, in words; null where there is nothing. */
export function simpleTypeRemark(type: SimpleType): string | null {
  if (type.variety !== 'atomic') return null;
  const facts = facetFacts(type.facets);
  if (type.builtin === 'string' || type.builtin === 'boolean' || type.enumeration !== null) {
    return facts.length === 0 ? null : sentence(facts);
  }
  return sentence([builtinFact(type.builtin), ...facts]);
}

function listText({ itemType }: SimpleType, mode: SchemaMode): string {
  const items = arrayText(itemType === null ? 'string' : simpleTypeText(itemType, mode), mode);
  return mode === 'input' ? `${items} | string` : items;
}

function unionText(type: SimpleType, mode: SchemaMode): string {
  const members = [...new Set(type.memberTypes.map((member) => simpleTypeText(member, mode)))];
  const areTexts = members.every((member) => member === 'string' || /^"/.test(member));
  if (type.enumeration !== null && (areTexts || mode === 'input')) return literals(type) ?? 'string';
  if (members.length === 0 || members.includes('string')) return [...new Set([...members, 'string'])].join(' | ');
  return members.join(' | ');
}

function literals({ enumeration, builtin }: SimpleType): string | null {
  if (enumeration === null || enumeration.length === 0 || builtin === 'QName' || builtin === 'NOTATION') return null;
  return [...new Set(enumeration.map((value) => literal(builtin === 'string' ? value : value.trim())))].join(' | ');
}

function numbers({ enumeration }: SimpleType): string {
  const values = (enumeration ?? []).map((value) => Number(value.trim()));
  return values.every(Number.isFinite) ? [...new Set(values)].join(' | ') : 'number';
}

function builtinFact(builtin: string): string {
  const numeric = numericType(builtin);
  if (builtin === 'QName') return 'xs:QName, as `{namespace}local`';
  if (numeric === null) return `xs:${builtin}`;
  if (numeric.output === 'string') return `xs:${builtin}, exact, and so a string in outputs`;
  return numeric.output === 'number' ? `xs:${builtin}; INF, -INF and NaN are strings` : `xs:${builtin}`;
}

function facetFacts(facets: Facets): string[] {
  const { length, minLength, maxLength, minInclusive, maxInclusive, minExclusive, maxExclusive } = facets;
  const said: readonly (readonly [string, unknown])[] = [
    ['length', length],
    ['minimum length', minLength],
    ['maximum length', maxLength],
    ['minimum', minInclusive],
    ['maximum', maxInclusive],
    ['more than', minExclusive],
    ['less than', maxExclusive],
    ['total digits', facets.totalDigits],
    ['fraction digits', facets.fractionDigits],
  ];
  const patterns = (facets.patterns ?? []).map((step) => `pattern ${step.map((one) => `\`${one}\``).join(' or ')}`);
  return [...said.flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`])), ...patterns];
}

function sentence(facts: readonly string[]): string {
  return `${facts.join('; ')}.`;
}
