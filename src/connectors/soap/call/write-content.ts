import { clarkName, parseClarkName } from '../model/qname.ts';
import type { ElementParticle, ModelGroup, Particle, WildcardParticle } from '../model/schema-model.ts';
import { type ContentCursor, type ContentCursors, hasNext } from './content-cursor.ts';
import { type InputPath, memberPath, refuseInput } from './input-path.ts';
import { missing } from './missing-element.ts';
import { admits } from './wildcard.ts';
import { isObject, type WriteContext } from './write-context.ts';

interface ContentWriting {
  readonly cursors: ContentCursors;
  readonly context: WriteContext;
  readonly path: InputPath;
}

/**
 * The XML of a content model, in its order whatever that of the members was: each element takes as many items as it may occur,
 * groups are repeated while something is left for them, and of a choice the branch is taken that most members are of.
 * Throws INVALID_INPUT for what is missing, too many, or excluded by a choice.
 */
export function writeContent(content: ModelGroup, writing: ContentWriting): string {
  const xml = writeGroup(content, writing);
  for (const cursors of writing.cursors.values()) {
    for (const cursor of cursors) if (hasNext(cursor)) refuseLeft(cursor);
  }
  return xml;
}

function writeParticle(particle: Particle, writing: ContentWriting): string {
  if (particle.kind === 'element') return writeElements(particle, writing);
  return particle.kind === 'any' ? writeWildcard(particle, writing) : writeGroup(particle, writing);
}

function writeElements(particle: ElementParticle, { cursors, context, path }: ContentWriting): string {
  let xml = '';
  let written = 0;
  const candidates = cursors.get(particle) ?? [];
  for (const cursor of candidates) {
    const { element, items, pathOf } = cursor;
    if (element !== null && cursor.next === 0 && items.length <= particle.max - written) {
      xml += context.lists.write(element, items, pathOf, context);
      cursor.next = items.length;
      written += items.length;
    }
    for (; element !== null && hasNext(cursor) && written < particle.max; written += 1) {
      xml += context.write(element, cursor.items[cursor.next], cursor.pathOf(cursor.next));
      cursor.next += 1;
    }
  }
  if (written >= particle.min) return xml;
  const keys = candidates.map((cursor) => cursor.key);
  return xml + missing(particle, keys, written, { context, path });
}

function writeWildcard(particle: WildcardParticle, { cursors, context }: ContentWriting): string {
  let xml = '';
  for (const cursor of cursors.get(particle) ?? []) {
    for (let written = 0; hasNext(cursor) && written < particle.max; written += 1) {
      const path = cursor.pathOf(cursor.next);
      const [key, value] = soleMember(cursor.items[cursor.next], path);
      if (!admits(particle, parseClarkName(key))) break;
      xml += context.writeGlobal(parseClarkName(key), value, memberPath(path, key));
      cursor.next += 1;
    }
  }
  return xml;
}

function soleMember(item: unknown, path: InputPath): readonly [string, unknown] {
  const members = isObject(item) ? Object.entries(item) : [];
  const [only] = members;
  if (only === undefined || members.length > 1) {
    refuseInput(path, 'must be an object with one member, the name of an element as {namespace}local');
  }
  return only;
}

function writeGroup(group: ModelGroup, writing: ContentWriting): string {
  let xml = '';
  for (let occurrence = 0; occurrence < group.max; occurrence += 1) {
    const left = membersLeft(group, writing.cursors);
    if (left === 0 && (occurrence >= group.min || isEmptiable(group))) break;
    xml += group.kind === 'choice' ? writeChoice(group, writing) : writeAll(group, writing);
  }
  return xml;
}

function writeAll(group: ModelGroup, writing: ContentWriting): string {
  let xml = '';
  for (const particle of group.particles) xml += writeParticle(particle, writing);
  return xml;
}

function writeChoice(group: ModelGroup, writing: ContentWriting): string {
  let chosen: Particle | null = null;
  let most = 0;
  for (const branch of group.particles) {
    const left = membersLeft(branch, writing.cursors);
    if (left > most) [chosen, most] = [branch, left];
  }
  if (chosen !== null) return writeParticle(chosen, writing);
  const names = group.particles.map((branch) => firstKey(branch, writing.cursors)).filter((name) => name !== null);
  return refuseInput(writing.path, `one of ${names.join(', ')} is required`);
}

/** How many members still have something for the particle. */
function membersLeft(particle: Particle, cursors: ContentCursors): number {
  if (particle.kind === 'element' || particle.kind === 'any') return cursors.get(particle)?.filter(hasNext).length ?? 0;
  return particle.particles.reduce((sum, part) => sum + membersLeft(part, cursors), 0);
}

function isEmptiable(particle: Particle): boolean {
  if (particle.min === 0) return true;
  if (particle.kind === 'element' || particle.kind === 'any') return false;
  return particle.kind === 'choice' ? particle.particles.some(isEmptiable) : particle.particles.every(isEmptiable);
}

function firstKey(particle: Particle, cursors: ContentCursors): string | null {
  if (particle.kind === 'any') return '#any';
  if (particle.kind === 'element') return cursors.get(particle)?.[0]?.key ?? clarkName(particle.element.name);
  const [first] = particle.particles;
  return first === undefined ? null : firstKey(first, cursors);
}

function refuseLeft(cursor: ContentCursor): never {
  if (cursor.element === null) refuseInput(cursor.pathOf(cursor.next), 'an element of that name is not allowed here');
  if (cursor.next === 0)
    refuseInput(cursor.pathOf(0), 'cannot be given beside the other members: they exclude each other');
  return refuseInput(cursor.pathOf(cursor.next), `may occur at most ${cursor.next} times`);
}
