import { type InputPath, memberPath, refuseInput } from './input-path.ts';
import { itemsOf } from './member-cursors.ts';
import { missing } from './missing-element.ts';
import { getMember } from './output-member.ts';
import type { PlainElement } from './plain-content.ts';
import type { InputObject, WriteContext } from './write-context.ts';

/** The XML of a plain content, as `writeContent` would write it. Throws INVALID_INPUT for what is missing or too many. */
export function writePlain(
  elements: readonly PlainElement[],
  value: InputObject,
  path: InputPath,
  context: WriteContext,
): string {
  let xml = '';
  for (const element of elements) {
    const given = getMember(value, element.member.key);
    const isScalar = typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean';
    xml +=
      isScalar && !element.member.list
        ? context.write(element.member.element, given, memberPath(path, element.member.key))
        : writeItems(element, given, path, context);
  }
  return xml;
}

function writeItems(
  { particle, member }: PlainElement,
  given: unknown,
  path: InputPath,
  context: WriteContext,
): string {
  const { key, list, element } = member;
  const at = memberPath(path, key);
  const items = itemsOf(list, element, given, at);
  if (items.length > particle.max)
    refuseInput(list ? `${at}[${particle.max}]` : at, `may occur at most ${particle.max} times`);
  const xml = list
    ? context.lists.write(element, items, (index) => `${at}[${index}]`, context)
    : items.map((item) => context.write(element, item, at)).join('');
  return items.length < particle.min ? xml + missing(particle, [key], items.length, { context, path }) : xml;
}
