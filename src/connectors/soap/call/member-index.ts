import { membersOf } from '../model/members.ts';
import { clarkName, type QName } from '../model/qname.ts';
import type { ComplexType } from '../model/schema-model.ts';
import type { AttributeMember, ElementMember, Member } from '../model/value-model.ts';
import { type TextReading, textReading } from './read-text.ts';

/** The members of a complex type, by what they are called on the wire. */
export interface MemberIndex {
  /** By local name, since comparing a namespace is cheaper than joining it with the name. */
  readonly elements: ReadonlyMap<string, readonly IndexedElement[]>;
  readonly attributes: ReadonlyMap<string, AttributeMember>;
  readonly hasWildcard: boolean;
  readonly byKey: ReadonlyMap<string, Member>;
}

/** A member that is an element, and what is needed to read it. */
export interface IndexedElement {
  readonly member: ElementMember;
  readonly namespace: string;
  /** How its text is read; null where it may be more than text. */
  readonly text: TextReading | null;
  /** A bit of its own; 0 where the type has more members than there are bits. */
  readonly bit: number;
}

const INDEXES = new WeakMap<ComplexType, MemberIndex>();
const BITS = 31;

/** The index of a type; the same object at every call. */
export function memberIndex(type: ComplexType): MemberIndex {
  const known = INDEXES.get(type);
  if (known !== undefined) return known;
  const members = membersOf(type);
  const elements = members.filter((member) => member.kind === 'element').map(indexed);
  const attributes = members.filter((member) => member.kind === 'attribute');
  const index = {
    elements: Map.groupBy(elements, ({ member }) => member.element.name.local),
    attributes: new Map(attributes.map((member) => [clarkName(member.attribute.name), member])),
    hasWildcard: members.some((member) => member.kind === 'any'),
    byKey: new Map(members.map((member) => [member.key, member])),
  };
  INDEXES.set(type, index);
  return index;
}

function indexed(member: ElementMember, order: number): IndexedElement {
  const { type, name } = member.element;
  const isText = type.kind === 'simple' && type.builtin !== 'anySimpleType';
  const text = isText ? textReading(member.element, type) : null;
  return { member, namespace: name.namespace, text, bit: order < BITS ? 1 << order : 0 };
}

/**
 * The member that an element is. Many servers qualify what their schema does not, or the other way round: such an element
 * is still the member of its local name, where only one has it.
 */
export function memberNamed(index: MemberIndex, name: QName, parentNamespace: string): IndexedElement | null {
  const named = index.elements.get(name.local);
  if (named === undefined) return null;
  for (const element of named) if (element.namespace === name.namespace) return element;
  if (name.namespace !== '' && name.namespace !== parentNamespace) return null;
  const [only, ...others] = named;
  return others.length === 0 ? (only ?? null) : null;
}
