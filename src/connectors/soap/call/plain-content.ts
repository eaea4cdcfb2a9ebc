import type { ComplexType, ElementParticle } from '../model/schema-model.ts';
import type { ElementMember } from '../model/value-model.ts';
import { memberIndex } from './member-index.ts';

/** One element of a plain content: where it stands, and the member that it is. */
export interface PlainElement {
  readonly particle: ElementParticle;
  readonly member: ElementMember;
}

const CONTENTS = new WeakMap<ComplexType, readonly PlainElement[] | null>();

/**
 * The elements of a type's content in their order, where nothing is to be decided: one group that occurs once and is no choice,
 * of elements only, each of which one member belongs to. Null for any other content.
 */
export function plainContent(type: ComplexType): readonly PlainElement[] | null {
  const known = CONTENTS.get(type);
  if (known !== undefined) return known;
  const content = elementsOf(type);
  CONTENTS.set(type, content);
  return content;
}

function elementsOf(type: ComplexType): readonly PlainElement[] | null {
  const { content } = type;
  if (content === null || content.kind === 'choice' || content.min !== 1 || content.max !== 1) return null;
  const members = [...memberIndex(type).byKey.values()].filter(({ kind }) => kind === 'element' || kind === 'any');
  const elements: PlainElement[] = [];
  for (const particle of content.particles) {
    if (particle.kind !== 'element') return null;
    const [member, ...others] = members.filter((each) => 'particles' in each && isOf(each.particles, particle));
    if (member?.kind !== 'element' || others.length > 0 || member.particles.length !== 1) return null;
    elements.push({ particle, member });
  }
  return elements.length === members.length ? elements : null;
}

function isOf(particles: readonly unknown[], particle: ElementParticle): boolean {
  return particles.includes(particle);
}
