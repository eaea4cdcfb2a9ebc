import { alternatives, type Occurrence, occurrencesOf, WILDCARD_KEY } from './occurrences.ts';
import { clarkName, keyBeside } from './qname.ts';
import type {
  ComplexType,
  ElementDeclaration,
  ElementParticle,
  ModelGroup,
  Particle,
  WildcardParticle,
} from './schema-model.ts';
import type { AttributeMember, ElementMember, Member, MemberChoice } from './value-model.ts';

const MEMBERS = new WeakMap<ComplexType, readonly Member[]>();

/**
 * The members of the object that a complex type becomes: its elements in the order of the schema (substitutes after their
 * head), then `#any`, `#text` and the attributes. Keys are unique. Empty for an array of SOAP encoding, which is no object.
 */
export function membersOf(type: ComplexType): readonly Member[] {
  const known = MEMBERS.get(type);
  if (known) return known;
  const members =
    type.soapArray === null ? [...contentMembers(type.content), ...textMembers(type), ...attributeMembers(type)] : [];
  MEMBERS.set(type, members);
  return members;
}

interface Draft {
  readonly element: ElementDeclaration;
  readonly particles: ElementParticle[];
  choices: readonly MemberChoice[];
  requiredInBranch: boolean;
}

function contentMembers(content: ModelGroup | null): Member[] {
  if (content === null) return [];
  const walk = new ContentWalk();
  walk.visit(content, { choices: [], required: true, requiredInBranch: true, repeated: false });
  const occurrences = occurrencesOf(content);
  const keys = new Set<string>();
  const members: Member[] = [...walk.drafts].map(([name, draft]) => elementMember(draft, occurrences.get(name), keys));
  const any = occurrences.get(WILDCARD_KEY);
  if (any) members.push({ kind: 'any', key: '#any', required: false, list: true, particles: walk.wildcards });
  return members;
}

function elementMember(draft: Draft, occurrence: Occurrence = { min: 0, max: 1 }, keys: Set<string>): ElementMember {
  const { name } = draft.element;
  const key = keyBeside(keys, name);
  keys.add(key);
  const { min, max } = occurrence;
  const choices = min > 0 ? [] : draft.choices;
  // The only value that it can have is written for it.
  const isGiven = draft.element.fixed !== null && max === 1;
  return { kind: 'element', key, ...draft, choices, min, max, required: min > 0 && !isGiven, list: max > 1 };
}

interface Place {
  readonly choices: readonly MemberChoice[];
  /** No optional group around, and no choice. */
  readonly required: boolean;
  /** No optional group around, inside of the innermost choice. */
  readonly requiredInBranch: boolean;
  /** A group around occurs more than once. */
  readonly repeated: boolean;
}

/** Collects the elements of a content model with the choices that they are in. */
class ContentWalk {
  readonly drafts = new Map<string, Draft>();
  readonly wildcards: WildcardParticle[] = [];
  #nextChoice = 1;

  visit(particle: Particle, place: Place): void {
    if (particle.kind === 'any') {
      this.wildcards.push(particle);
    } else if (particle.kind === 'element') {
      const once = particle.max === 1;
      this.#branches(alternatives(particle), particle.min, once, place, (element, inside) =>
        this.#draft(particle, element, inside),
      );
    } else if (particle.kind === 'choice') {
      this.#branches(particle.particles, particle.min, particle.max === 1, place, (branch, inside) =>
        this.visit(branch, inside),
      );
    } else {
      const required = place.required && particle.min > 0;
      const requiredInBranch = place.requiredInBranch && particle.min > 0;
      const repeated = place.repeated || particle.max > 1;
      for (const part of particle.particles) this.visit(part, { ...place, required, requiredInBranch, repeated });
    }
  }

  #branches<T>(
    branches: readonly T[],
    min: number,
    once: boolean,
    place: Place,
    visit: (branch: T, inside: Place) => void,
  ): void {
    const repeats = place.repeated || !once;
    const isChoice = branches.length > 1;
    const id = isChoice ? this.#nextChoice++ : 0;
    for (const [branch, item] of branches.entries()) {
      const choice = { id, branch, branches: branches.length, required: place.required && min > 0, repeats };
      const choices = isChoice ? [...place.choices, choice] : place.choices;
      const required = place.required && min > 0 && branches.length === 1;
      const requiredInBranch = isChoice || (place.requiredInBranch && min > 0 && branches.length === 1);
      visit(item, { choices, required, requiredInBranch, repeated: repeats });
    }
  }

  #draft(particle: ElementParticle, element: ElementDeclaration, place: Place): void {
    const key = clarkName(element.name);
    const draft = this.drafts.get(key);
    const requiredInBranch = place.requiredInBranch && particle.min > 0;
    if (!draft) {
      this.drafts.set(key, { element, particles: [particle], choices: place.choices, requiredInBranch });
      return;
    }
    draft.particles.push(particle);
    draft.choices = sharedChoices(draft.choices, place.choices);
    draft.requiredInBranch = false;
  }
}

/** What stands at two places is excluded by what excludes it at both. */
function sharedChoices(one: readonly MemberChoice[], other: readonly MemberChoice[]): readonly MemberChoice[] {
  return one.filter(({ id, branch }) => other.some((choice) => choice.id === id && choice.branch === branch));
}

function textMembers(type: ComplexType): Member[] {
  if (type.simpleContent === null && !type.mixed) return [];
  return [{ kind: 'text', key: '#text', required: false, list: false, type }];
}

function attributeMembers(type: ComplexType): AttributeMember[] {
  const keys = new Set<string>();
  return type.attributes.map((attribute) => {
    const key = keyBeside(keys, attribute.name, '@');
    keys.add(key);
    const required = attribute.required && attribute.fixed === null;
    return { kind: 'attribute', key, required, list: false, attribute };
  });
}
