import { clarkName } from './qname.ts';
import type { ElementDeclaration, ElementParticle, Particle } from './schema-model.ts';

/** How often something may occur in a content model, all its places together. */
export interface Occurrence {
  readonly min: number;
  readonly max: number;
}

/** The key of all wildcards together: no element has that name. */
export const WILDCARD_KEY = '#any';

/**
 * The elements that may stand for a particle: the declared one unless it is abstract, and those of its substitution group.
 */
export function alternatives(particle: ElementParticle): readonly ElementDeclaration[] {
  const { element } = particle;
  return element.abstract ? element.substitutes : [element, ...element.substitutes];
}

/** How often each element (by Clark name) and wildcard may occur in a particle: sums of a sequence, extremes of a choice. */
export function occurrencesOf(particle: Particle): ReadonlyMap<string, Occurrence> {
  return times(onceOccurrences(particle), particle);
}

function onceOccurrences(particle: Particle): ReadonlyMap<string, Occurrence> {
  if (particle.kind === 'any') return new Map([[WILDCARD_KEY, { min: 1, max: 1 }]]);
  if (particle.kind === 'element') return either(alternatives(particle).map((element) => one(clarkName(element.name))));
  const parts = particle.particles.map(occurrencesOf);
  return particle.kind === 'choice' ? either(parts) : both(parts);
}

function one(key: string): ReadonlyMap<string, Occurrence> {
  return new Map([[key, { min: 1, max: 1 }]]);
}

function times(once: ReadonlyMap<string, Occurrence>, { min, max }: Occurrence): ReadonlyMap<string, Occurrence> {
  if (min === 1 && max === 1) return once;
  return new Map([...once].map(([key, occurrence]) => [key, { min: occurrence.min * min, max: occurrence.max * max }]));
}

function both(parts: readonly ReadonlyMap<string, Occurrence>[]): ReadonlyMap<string, Occurrence> {
  const sums = new Map<string, Occurrence>();
  for (const part of parts) {
    for (const [key, { min, max }] of part) {
      const sum = sums.get(key);
      sums.set(key, sum ? { min: sum.min + min, max: sum.max + max } : { min, max });
    }
  }
  return sums;
}

function either(parts: readonly ReadonlyMap<string, Occurrence>[]): ReadonlyMap<string, Occurrence> {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const result = new Map<string, Occurrence>();
  for (const key of new Set(parts.flatMap((part) => [...part.keys()]))) {
    const found = parts.map((part) => part.get(key) ?? { min: 0, max: 0 });
    result.set(key, { min: Math.min(...found.map(({ min }) => min)), max: Math.max(...found.map(({ max }) => max)) });
  }
  return result;
}
