import type { SchemaMode } from '../json-schema/schema-mode.ts';
import type { ElementDeclaration, SimpleType } from '../model/schema-model.ts';
import type { ElementMember, Member } from '../model/value-model.ts';
import { docComment } from './doc-comment.ts';
import { type ExclusiveChoice, isRequiredInBranch, splitChoices } from './exclusive-choices.ts';
import { arrayText, simpleTypeRemark } from './simple-type-text.ts';
import { literal, propertyName } from './type-names.ts';

/** What an object is made of: its properties, and what is to be intersected with them. */
export interface ObjectBody {
  readonly properties: readonly string[];
  readonly unions: readonly string[];
}

interface BodyContext {
  readonly mode: SchemaMode;
  readonly elementText: (element: ElementDeclaration) => string;
  readonly simpleText: (type: SimpleType) => string;
}

/** The properties of an object with these members. Of a choice, one branch excludes the properties of the others. */
export function objectBody(members: readonly Member[], context: BodyContext): ObjectBody {
  const { plain, choices } = splitChoices(members);
  const properties = plain.map((member) => property(member, isOptional(member, context.mode), context, '  '));
  return { properties, unions: choices.map((choice) => union(choice, context)) };
}

/** The declaration of an object. One without members takes nothing, unless others may add to it. */
export function bodyDeclaration(name: string, { properties, unions }: ObjectBody, isExtensible: boolean): string {
  if (unions.length > 0) {
    const parts = properties.length === 0 ? unions : [`{\n${properties.join('\n')}\n}`, ...unions];
    return `export type ${name} = ${parts.join(' & ')};\n`;
  }
  if (properties.length > 0) return `export interface ${name} {\n${properties.join('\n')}\n}\n`;
  return isExtensible ? `export interface ${name} {}\n` : `export type ${name} = Record<string, never>;\n`;
}

/** The writer puts in what has a default or fixed value. */
function isOptional(member: Member, mode: SchemaMode): boolean {
  if (member.kind === 'text') return mode === 'input' || member.type.simpleContent === null;
  if (!member.required) return true;
  if (mode === 'output' || member.kind !== 'element') return false;
  const { default: value, fixed } = member.element;
  return (value !== null || fixed !== null) && !member.list && member.min === 1;
}

function union({ branches, required }: ExclusiveChoice, context: BodyContext): string {
  const all = branches.flat();
  const alternatives = branches.map((branch) => {
    const own = branch.map((member) => property(member, !isRequiredInBranch(member), context, '      '));
    const others = all
      .filter((member) => !branch.includes(member))
      .map(({ key }) => `      ${propertyName(key)}?: undefined;`);
    return [...own, ...others].join('\n');
  });
  if (!required) alternatives.push(all.map(({ key }) => `      ${propertyName(key)}?: undefined;`).join('\n'));
  return `(\n${alternatives.map((alternative) => `  | {\n${alternative}\n    }`).join('\n')}\n)`;
}

function property(member: Member, isOptionalThere: boolean, context: BodyContext, indent: string): string {
  const text = memberText(member, context);
  const mark = isOptionalThere ? '?' : '';
  const orUndefined = isOptionalThere && context.mode === 'input' ? ' | undefined' : '';
  return `${docComment(remarks(member), indent)}${indent}${propertyName(member.key)}${mark}: ${text}${orUndefined};`;
}

function memberText(member: Member, context: BodyContext): string {
  switch (member.kind) {
    case 'element': {
      const text = context.elementText(member.element);
      return member.list ? arrayText(text, context.mode) : text;
    }
    case 'attribute':
      return context.simpleText(member.attribute.type);
    case 'text':
      return member.type.simpleContent === null ? 'string' : context.simpleText(member.type.simpleContent);
    default:
      return arrayText('XmlObject', context.mode);
  }
}

function remarks(member: Member): (string | null)[] {
  switch (member.kind) {
    case 'element': {
      const { element } = member;
      const simple = simpleOf(element);
      const remark = simple === null ? null : simpleTypeRemark(simple);
      const documentation = element.documentation ?? simple?.documentation ?? null;
      return [documentation, joined([remark, itemCount(member), preset(element)])];
    }
    case 'attribute':
      return [
        member.attribute.documentation,
        joined([simpleTypeRemark(member.attribute.type), preset(member.attribute)]),
      ];
    case 'text':
      return [member.type.simpleContent === null ? null : simpleTypeRemark(member.type.simpleContent)];
    default:
      return ['Elements of any kind, each an object with one member: its name as `{namespace}local`.'];
  }
}

function simpleOf({ type }: ElementDeclaration): SimpleType | null {
  if (type.kind === 'simple') return type;
  return type.kind === 'complex' && type.attributes.length === 0 ? type.simpleContent : null;
}

function itemCount({ list, min, max }: ElementMember): string | null {
  if (!list || (min === 0 && max === Number.POSITIVE_INFINITY)) return null;
  return max === Number.POSITIVE_INFINITY ? `At least ${min}.` : `${min} to ${max}.`;
}

function preset(value: { readonly default: string | null; readonly fixed: string | null }): string | null {
  if (value.fixed !== null) return `Always ${literal(value.fixed)}.`;
  return value.default === null ? null : `Default: ${literal(value.default)}.`;
}

function joined(parts: readonly (string | null)[]): string | null {
  const said = parts.filter((part) => part !== null);
  return said.length === 0 ? null : said.join(' ');
}
