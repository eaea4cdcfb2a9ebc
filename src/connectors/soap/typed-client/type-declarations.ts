import type { SchemaMode } from '../json-schema/schema-mode.ts';
import { membersOf } from '../model/members.ts';
import { clarkName } from '../model/qname.ts';
import type { ComplexType, ElementDeclaration, SimpleType, SoapArray, TypeDefinition } from '../model/schema-model.ts';
import { typeChoices } from '../model/type-choices.ts';
import { docComment } from './doc-comment.ts';
import { bodyDeclaration, type ObjectBody, objectBody } from './object-body.ts';
import { arrayText, simpleTypeText } from './simple-type-text.ts';
import { literal, nestedName, TypeNames } from './type-names.ts';

/** More make a file that no editor opens. */
const MAX_DECLARATIONS = 50_000;
/** Behind the name of a type as inputs have it. */
const INPUT = 'Input';

/**
 * The declarations of the types that values are of, in TypeScript: each type of the schema once for inputs and once for outputs, as far
 * as they are asked for.
 */
export class TypeDeclarations {
  readonly names = new TypeNames();
  readonly #declared = { input: new Set<object>(), output: new Set<object>() };
  /** What each type is called in outputs. */
  readonly #bases = new Map<object, string>();
  /** The identities of the sets of derived types, by the type that they are derived from. */
  readonly #sets = new WeakMap<ComplexType, object>();
  readonly #pending: (() => string)[] = [];

  /** Every declaration that is referred to, and those that they refer to. Throws RangeError where they are too many. */
  text(): string {
    const texts: string[] = [];
    // The list grows while its declarations are written.
    for (const declare of this.#pending) {
      if (texts.length > MAX_DECLARATIONS) throw new RangeError(`There are more than ${MAX_DECLARATIONS} types.`);
      texts.push(declare());
    }
    return texts.join('\n');
  }

  /** The type of one element's value, once. `owner` is what the declaration around it is called. */
  element({ type, nillable, name }: ElementDeclaration, mode: SchemaMode, owner: string): string {
    const text = this.#type(type, mode, nestedName(owner, name.local));
    return nillable ? `${text} | null` : text;
  }

  /** The members of a complex type as properties, without those that any attribute would be. */
  body(type: ComplexType, mode: SchemaMode, owner: string): ObjectBody {
    return objectBody(membersOf(type), {
      mode,
      elementText: (element) => this.element(element, mode, owner),
      simpleText: (simple) => this.#simple(simple, mode),
    });
  }

  #type(type: TypeDefinition, mode: SchemaMode, hint: string): string {
    if (type.kind === 'any') return 'XmlValue';
    if (type.kind === 'simple') return this.#simple(type, mode);
    if (type.soapArray !== null) return this.#soapArray(type, type.soapArray, mode, hint);
    const choices = typeChoices(type);
    const isAlone = choices.size === 1 && choices.values().next().value === type;
    return isAlone ? this.#complex(type, mode, hint) : this.#choice(type, choices, mode, hint);
  }

  /** Enumerations that have a name keep it, one for both directions where they are texts. */
  #simple(type: SimpleType, mode: SchemaMode): string {
    const text = simpleTypeText(type, mode);
    if (type.name === null || type.enumeration === null || !text.includes(' | ')) return text;
    const isSame = text === simpleTypeText(type, mode === 'input' ? 'output' : 'input');
    return this.#declare(type, isSame ? 'output' : mode, type.name.local, (name) => {
      return `${typeComment(type)}export type ${name} = ${text};\n`;
    });
  }

  #complex(type: ComplexType, mode: SchemaMode, hint: string): string {
    const { simpleContent } = type;
    const scalar = simpleContent === null ? null : this.#simple(simpleContent, mode);
    if (scalar !== null && type.attributes.length === 0) return scalar;
    const object = this.#object(type, mode, hint);
    const bare = scalar ?? (type.mixed ? 'string' : null);
    return bare === null || mode === 'output' ? object : `${object} | ${bare}`;
  }

  #object(type: ComplexType, mode: SchemaMode, hint: string): string {
    return this.#declare(type, mode, type.name?.local ?? hint, (name, base) => {
      const { properties, unions } = this.body(type, mode, base);
      const any = type.anyAttribute ? ['  [attribute: `@${string}`]: unknown;'] : [];
      const body = { properties: [...properties, ...any], unions };
      return typeComment(type) + bodyDeclaration(name, body, isExtensible(type));
    });
  }

  /** A type that others derive from: any of them, told apart by `@xsi:type`. */
  #choice(type: ComplexType, choices: ReadonlyMap<string, ComplexType>, mode: SchemaMode, hint: string): string {
    if (choices.size === 0) return 'XmlObject';
    const identity = this.#sets.get(type) ?? {};
    this.#sets.set(type, identity);
    return this.#declare(identity, mode, `Any ${type.name?.local ?? hint}`, (name) => {
      const branches = [...choices].map(([key, choice]) => this.#branch(key, choice, choice === type, mode));
      const comment = docComment([`${described(type)}, or a type that is derived from it: \`@xsi:type\` says which.`]);
      return `${comment}export type ${name} =\n${branches.map((branch) => `  | ${branch}`).join('\n')};\n`;
    });
  }

  #branch(key: string, type: ComplexType, isDeclared: boolean, mode: SchemaMode): string {
    const tag = mode === 'input' ? `${literal(key)} | undefined` : 'undefined';
    if (!isDeclared) return `(${this.#object(type, mode, key)} & { '@xsi:type': ${literal(key)} })`;
    if (type.simpleContent !== null && type.attributes.length === 0) return this.#simple(type.simpleContent, mode);
    return `(${this.#object(type, mode, key)} & { '@xsi:type'?: ${tag} })`;
  }

  #soapArray(type: ComplexType, array: SoapArray, mode: SchemaMode, hint: string): string {
    return this.#declare(type, mode, type.name?.local ?? hint, (name, base) => {
      let text = this.#type(array.itemType, mode, nestedName(base, array.itemName.local));
      for (const brackets of array.dimensions.match(/\[[^\]]*\]/g) ?? ['[]']) {
        for (const _size of brackets.split(',')) text = arrayText(text, mode);
      }
      return `${typeComment(type)}export type ${name} = ${text};\n`;
    });
  }

  #declare(identity: object, mode: SchemaMode, wanted: string, text: (name: string, base: string) => string): string {
    const base = this.#bases.get(identity) ?? this.names.take(wanted, ['', INPUT]);
    const name = mode === 'input' ? base + INPUT : base;
    this.#bases.set(identity, base);
    if (this.#declared[mode].has(identity)) return name;
    this.#declared[mode].add(identity);
    this.#pending.push(() => text(name, base));
    return name;
  }
}

function typeComment(type: ComplexType | SimpleType): string {
  return docComment([type.documentation, type.name === null ? null : `${described(type)}.`]);
}

function described({ name }: ComplexType | SimpleType): string {
  return name === null ? 'A type without a name' : `\`${clarkName(name)}\``;
}

/** Whether the object may carry `@xsi:type`. */
function isExtensible({ base, derivedTypes }: ComplexType): boolean {
  return derivedTypes.length > 0 || base?.kind === 'complex';
}
