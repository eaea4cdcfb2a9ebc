import { membersOf } from '../../src/connectors/soap/model/members.ts';
import { messageShape } from '../../src/connectors/soap/model/message-shape.ts';
import type { SoapOperationModel } from '../../src/connectors/soap/model/operation-model.ts';
import type { ComplexType, ElementDeclaration, SoapArray } from '../../src/connectors/soap/model/schema-model.ts';
import { typeChoices } from '../../src/connectors/soap/model/type-choices.ts';
import type {
  AttributeMember,
  ElementMember,
  Member,
  WildcardMember,
} from '../../src/connectors/soap/model/value-model.ts';
import { LexicalSamples } from './sample-lexical.ts';

/** `minimal`: what is required and nothing else. `full`: everything three levels deep, two items in each list, the headers too. */
export type SampleProfile = 'minimal' | 'full';

/** No sample can be made: the schema does not say what would fit. */
export class NoSample extends Error {
  override readonly name = 'NoSample';
}

const FULL_DEPTH = 3;
const MAX_DEPTH = 40;

/** Inputs for an operation. Throws NoSample. */
export function sampleInputs(operation: SoapOperationModel, profile: SampleProfile): Record<string, unknown> {
  const sampler = new Sampler(profile);
  const { parameters } = messageShape(operation.input);
  const members = parameters.flatMap(({ target }) => (target.kind === 'member' ? [target.member] : []));
  const values = sampler.members(members, 1, []);
  for (const { name, target, required } of parameters) {
    if (target.kind === 'member' || (!required && profile === 'minimal')) continue;
    values[name] = sampler.element(target.part.element, 1, []);
  }
  return values;
}

class Sampler {
  readonly #full: boolean;
  readonly #lexical = new LexicalSamples();

  constructor(profile: SampleProfile) {
    this.#full = profile === 'full';
  }

  element(element: ElementDeclaration, depth: number, inside: readonly ComplexType[]): unknown {
    const { type, fixed } = element;
    if (depth > MAX_DEPTH) throw new NoSample('The required content has no end.');
    if (type.kind === 'any') {
      if (type.unresolved) throw new NoSample(`There is no schema for ${element.name.local}.`);
      return 'anything';
    }
    if (fixed !== null) return fixed;
    if (type.kind === 'simple' && (type.builtin === 'NOTATION' || type.builtin === 'ENTITY'))
      throw new NoSample(`A value of xs:${type.builtin} needs a DTD.`);
    if (type.kind === 'simple') return this.#lexical.value(type);
    return type.soapArray === null ? this.#complex(type, depth, inside) : this.#array(type.soapArray, depth, inside);
  }

  members(members: readonly Member[], depth: number, inside: readonly ComplexType[]): Record<string, unknown> {
    const chosen = new Map<number, number>();
    const values: Record<string, unknown> = {};
    for (const member of members) {
      if (member.kind === 'text') continue;
      const wanted = this.#full && depth <= FULL_DEPTH && isNew(member, inside);
      if (member.kind === 'any') this.#wildcard(member, wanted, values);
      else if (member.kind === 'attribute') this.#attribute(member, wanted, values);
      else if (takes(member, chosen, wanted)) this.#element(member, depth, inside, values);
    }
    return values;
  }

  #complex(declared: ComplexType, depth: number, inside: readonly ComplexType[]): unknown {
    const [key, type] = declared.abstract ? (typeChoices(declared).entries().next().value ?? []) : ['', declared];
    if (type === undefined) throw new NoSample(`Nothing is derived from the abstract type ${declared.name?.local}.`);
    const values = this.members(membersOf(type), depth + 1, [...inside, type]);
    if (type.simpleContent !== null) values['#text'] = this.#lexical.value(type.simpleContent);
    return declared.abstract ? { '@xsi:type': key, ...values } : values;
  }

  #array({ itemType, itemName, dimensions }: SoapArray, depth: number, inside: readonly ComplexType[]): unknown {
    if (dimensions !== '[]') throw new NoSample('An array of several dimensions.');
    const plain = {
      nillable: false,
      default: null,
      fixed: null,
      abstract: false,
      substitutes: [],
      documentation: null,
    };
    return [this.element({ name: itemName, type: itemType, ...plain }, depth + 1, inside)];
  }

  #element(
    member: ElementMember,
    depth: number,
    inside: readonly ComplexType[],
    values: Record<string, unknown>,
  ): void {
    try {
      values[member.key] = this.#items(member, depth, inside);
    } catch (error) {
      if (!(error instanceof NoSample) || isNeededHere(member)) throw error;
    }
  }

  #items(member: ElementMember, depth: number, inside: readonly ComplexType[]): unknown {
    const one = () => this.element(member.element, depth, inside);
    if (!member.list) return one();
    const wanted = this.#full && depth <= FULL_DEPTH - 1 ? 2 : 1;
    return Array.from({ length: Math.min(Math.max(member.min, wanted), member.max) }, one);
  }

  #attribute({ key, attribute }: AttributeMember, wanted: boolean, values: Record<string, unknown>): void {
    if (attribute.required || wanted) values[key] = attribute.fixed ?? this.#lexical.value(attribute.type);
  }

  #wildcard({ key, particles }: WildcardMember, wanted: boolean, values: Record<string, unknown>): void {
    const needed = particles.filter((particle) => particle.min > 0 || wanted);
    if (needed.some((particle) => particle.min > 0 && particle.processContents === 'strict'))
      throw new NoSample('A wildcard needs an element that the schema does not name.');
    const items = needed
      .filter(({ processContents }) => processContents !== 'strict')
      .map(({ namespaces }) => ({ [`${namespaceFor(namespaces)}any`]: 'anything' }));
    if (items.length > 0) values[key] = items;
  }
}

/** Types are put inside of themselves only where that is required. */
function isNew(member: Member, inside: readonly ComplexType[]): boolean {
  if (member.kind !== 'element') return true;
  const { type } = member.element;
  return type.kind !== 'complex' || !inside.includes(type);
}

function takes(member: ElementMember, chosen: Map<number, number>, wanted: boolean): boolean {
  if (!isNeededHere(member) && !wanted) return false;
  for (const { id, branch } of member.choices) {
    const taken = chosen.get(id);
    if (taken === undefined) chosen.set(id, branch);
    else if (taken !== branch) return false;
  }
  return true;
}

/** Required, or what a branch of a required choice needs. */
function isNeededHere({ required, choices, particles }: ElementMember): boolean {
  if (required) return true;
  return choices.length > 0 && choices.every((choice) => choice.required) && particles.some(({ min }) => min > 0);
}

function namespaceFor(namespaces: string): string {
  if (namespaces === '##any' || namespaces === '##other') return '{urn:example:any}';
  const [first = '##local'] = namespaces.trim().split(/\s+/);
  return first === '##local' ? '' : `{${first}}`;
}
