import type { ModelGroup, Particle, WildcardParticle } from '../model/schema-model.ts';
import { attribute, schemaChild, schemaChildren, type XmlElement } from '../xml/xml-element.ts';
import { localElement, missingElement } from './element.ts';
import { contextualName } from './schema-context.ts';
import type { SchemaContext, Schemas } from './schemas.ts';

/** Particles below one group, groups unfolded: groups that repeat each other could make it grow without bounds. */
const MAX_PARTICLES = 10_000;

const SIZES = new WeakMap<ModelGroup, number>();

interface Occurrence {
  readonly min: number;
  readonly max: number;
}

/** The content model that a complexType, extension, restriction or group element holds; null where it is empty. */
export function contentOf(schemas: Schemas, parent: XmlElement, context: SchemaContext): ModelGroup | null {
  const node = schemaChild(parent, 'sequence', 'choice', 'all', 'group');
  if (node === null) return null;
  const particle = particleOf(schemas, node, context);
  return particle !== null && particle.kind !== 'element' && particle.kind !== 'any' ? particle : null;
}

/** Both contents one after the other, as an extension has them (XML Schema 3.4.2). */
export function concatenated(schemas: Schemas, base: ModelGroup | null, own: ModelGroup | null): ModelGroup | null {
  if (base === null || own === null) return base ?? own;
  return group(schemas, 'sequence', [...unfolded(base), ...unfolded(own)], { min: 1, max: 1 });
}

/** A sequence that occurs once needs no group of its own in a sequence. An `all` that is extended is read as a sequence. */
function unfolded(content: ModelGroup): readonly Particle[] {
  const once = content.min === 1 && content.max === 1;
  return once && content.kind !== 'choice' ? content.particles : [content];
}

function particleOf(schemas: Schemas, node: XmlElement, context: SchemaContext): Particle | null {
  const occurrence = occurrenceOf(node);
  if (occurrence.max === 0) return null;
  switch (node.name.local) {
    case 'element':
      return elementParticle(schemas, node, context, occurrence);
    case 'any':
      return wildcard(node, context, occurrence);
    case 'group':
      return groupReference(schemas, node, context, occurrence);
    case 'sequence':
    case 'choice':
    case 'all':
      return group(schemas, node.name.local, particlesOf(schemas, node, context), occurrence);
    default:
      return null;
  }
}

function particlesOf(schemas: Schemas, node: XmlElement, context: SchemaContext): Particle[] {
  return schemaChildren(node)
    .map((child) => particleOf(schemas, child, context))
    .filter((particle) => particle !== null);
}

function elementParticle(
  schemas: Schemas,
  node: XmlElement,
  context: SchemaContext,
  occurrence: Occurrence,
): Particle | null {
  const ref = attribute(node, 'ref');
  if (ref === null) {
    const element = localElement(schemas, node, context);
    return element === null ? null : { kind: 'element', element, ...occurrence };
  }
  const component = schemas.find('element', node, ref, context);
  const element =
    component === null ? missingElement(contextualName(node, ref, context)) : schemas.globalElement(component);
  return { kind: 'element', element, ...occurrence };
}

function groupReference(
  schemas: Schemas,
  node: XmlElement,
  context: SchemaContext,
  occurrence: Occurrence,
): ModelGroup | null {
  const ref = attribute(node, 'ref');
  const component = ref === null ? null : schemas.find('group', node, ref, context);
  const content = component === null ? null : schemas.globalGroup(component);
  if (content === null || (occurrence.min === 1 && occurrence.max === 1)) return content;
  return group(schemas, 'sequence', [content], occurrence);
}

function wildcard(node: XmlElement, context: SchemaContext, occurrence: Occurrence): WildcardParticle {
  const processContents = attribute(node, 'processContents');
  return {
    kind: 'any',
    namespaces: (attribute(node, 'namespace') ?? '##any').replaceAll('##targetNamespace', context.targetNamespace),
    targetNamespace: context.targetNamespace,
    processContents: processContents === 'lax' || processContents === 'skip' ? processContents : 'strict',
    ...occurrence,
  };
}

function group(
  schemas: Schemas,
  kind: ModelGroup['kind'],
  particles: readonly Particle[],
  occurrence: Occurrence,
): ModelGroup | null {
  let size = 1;
  const kept: Particle[] = [];
  for (const particle of particles) {
    size += particle.kind === 'element' || particle.kind === 'any' ? 1 : (SIZES.get(particle) ?? 1);
    if (size > MAX_PARTICLES) {
      schemas.warn(`A content model has more than ${MAX_PARTICLES} particles; the rest is left out.`);
      break;
    }
    kept.push(particle);
  }
  const result = { kind, particles: kept, ...occurrence };
  SIZES.set(result, Math.min(size, MAX_PARTICLES));
  return result;
}

function occurrenceOf(node: XmlElement): Occurrence {
  const min = count(attribute(node, 'minOccurs'), 1);
  const max =
    attribute(node, 'maxOccurs')?.trim() === 'unbounded'
      ? Number.POSITIVE_INFINITY
      : count(attribute(node, 'maxOccurs'), 1);
  return { min: Math.min(min, max), max };
}

function count(text: string | null, absent: number): number {
  return text !== null && /^\s*\+?\d{1,9}\s*$/.test(text) ? Number(text) : absent;
}
