import type { ComplexType, ElementDeclaration } from '../model/schema-model.ts';
import type { ElementMember, WildcardMember } from '../model/value-model.ts';
import type { ContentCursor, ContentCursors } from './content-cursor.ts';
import { type InputPath, memberPath, refuseInput } from './input-path.ts';
import { memberIndex } from './member-index.ts';
import { getMember } from './output-member.ts';
import type { InputObject } from './write-context.ts';

type ContentParticle = (ElementMember | WildcardMember)['particles'][number];

/** What an object holds for each particle of its type's content; absent members are there without items. */
export function memberCursors(type: ComplexType, value: InputObject, path: InputPath): ContentCursors {
  const cursors = new Map<ContentParticle, ContentCursor[]>();
  for (const member of memberIndex(type).byKey.values()) {
    if (member.kind !== 'element' && member.kind !== 'any') continue;
    const cursor = cursorOf(member, getMember(value, member.key), memberPath(path, member.key));
    for (const particle of new Set<ContentParticle>(member.particles)) {
      const others = cursors.get(particle);
      if (others === undefined) cursors.set(particle, [cursor]);
      else others.push(cursor);
    }
  }
  return cursors;
}

function cursorOf(member: ElementMember | WildcardMember, value: unknown, path: InputPath): ContentCursor {
  const { key, list } = member;
  const element = member.kind === 'element' ? member.element : null;
  const pathOf = (index: number): InputPath => (list ? `${path}[${index}]` : path);
  return { key, element, items: itemsOf(list, element, value, path), pathOf, next: 0 };
}

/** What a member holds: null is a null element where there can be one, and otherwise as good as absent. */
export function itemsOf(
  list: boolean,
  element: ElementDeclaration | null,
  value: unknown,
  path: InputPath,
): readonly unknown[] {
  if (value === undefined) return [];
  if (value === null) return !list && element?.nillable === true ? [null] : [];
  if (list) return Array.isArray(value) ? value : [value];
  if (Array.isArray(value) && !takesArray(element)) refuseInput(path, 'is one value, not a list');
  return [value];
}

function takesArray(element: ElementDeclaration | null): boolean {
  if (element?.type.kind === 'simple') return element.type.variety !== 'atomic';
  return element?.type.kind === 'complex' && element.type.soapArray !== null;
}
