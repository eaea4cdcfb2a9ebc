import { membersOf } from '../model/members.ts';
import { clarkName, type QName } from '../model/qname.ts';
import type { ComplexType } from '../model/schema-model.ts';
import type { AttributeMember, ElementMember, Member } from '../model/value-model.ts';

/** The members of a complex type, by what they are called on the wire. */
export interface MemberIndex {
  /** By local name, since comparing a namespace is cheaper than joining it with the name. */
  readonly elements: ReadonlyMap<string, readonly ElementMember[]>;
  readonly attributes: ReadonlyMap<string, AttributeMember>;
  readonly hasWildcard: boolean;
  readonly byKey: ReadonlyMap<string, Member>;
}

const INDEXES = new WeakMap<ComplexType, MemberIndex>();

/** The index of a type; the same object at every call. */
export function memberIndex(type: ComplexType): MemberIndex {
  const known = INDEXES.get(type);
  if (known !== undefined) return known;
  const members = membersOf(type);
  const elements = members.filter((member) => member.kind === 'element');
  const attributes = members.filter((member) => member.kind === 'attribute');
  const index = {
    elements: Map.groupBy(elements, (member) => member.element.name.local),
    attributes: new Map(attributes.map((member) => [clarkName(member.attribute.name), member])),
    hasWildcard: members.some((member) => member.kind === 'any'),
    byKey: new Map(members.map((member) => [member.key, member])),
  };
  INDEXES.set(type, index);
  return index;
}

/**
 * The member that an element is. Many servers qualify what their schema does not, or the other way round: such an element
 * is still the member of its local name, where only one has it.
 */
export function memberNamed(index: MemberIndex, name: QName, parentNamespace: string): ElementMember | null {
  const named = index.elements.get(name.local);
  if (named === undefined) return null;
  for (const member of named) if (member.element.name.namespace === name.namespace) return member;
  if (name.namespace !== '' && name.namespace !== parentNamespace) return null;
  const [only, ...others] = named;
  return others.length === 0 ? (only ?? null) : null;
}
