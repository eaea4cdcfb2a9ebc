import { membersOf } from '../model/members.ts';
import { clarkName } from '../model/qname.ts';
import type {
  AnyType,
  ComplexType,
  ElementDeclaration,
  SimpleType,
  SoapArray,
  TypeDefinition,
} from '../model/schema-model.ts';
import { typeChoices } from '../model/type-choices.ts';
import type { AttributeMember, ElementMember, Member } from '../model/value-model.ts';
import { choicesOf } from './choices.ts';
import { SchemaDefinitions } from './definitions.ts';
import type { SchemaMode, SchemaObject } from './schema-mode.ts';
import { defaultValue, simpleSchema } from './simple-schema.ts';

/** Builds one JSON Schema with its own `$defs`. */
export class SchemaBuilder {
  readonly #mode: SchemaMode;
  readonly #definitions = new SchemaDefinitions();
  readonly #typeSets = new WeakMap<ComplexType, object>();
  /** The types that are told apart by `@xsi:type` somewhere, and the properties of those that were built. */
  readonly #branches = new Set<ComplexType>();
  readonly #objects = new Map<ComplexType, SchemaObject>();

  constructor(mode: SchemaMode) {
    this.#mode = mode;
  }

  /** The finished schema: the one given, with everything that it refers to. */
  complete(schema: SchemaObject): SchemaObject {
    this.#definitions.build();
    for (const type of this.#branches) {
      const properties = this.#objects.get(type);
      if (properties) properties['@xsi:type'] = { type: 'string' };
    }
    return this.#definitions.assemble(schema);
  }

  /** The value of one element, once. */
  element(element: ElementDeclaration): SchemaObject {
    const plain = this.#type(element.type, element.name.local);
    const value = element.fixed ?? element.default;
    const simple = simpleContent(element.type);
    return Object.assign(element.nillable ? nullable(plain) : plain, {
      ...description(element.documentation ?? (element.type.kind === 'simple' ? element.type.documentation : null)),
      ...(value !== null && simple !== null && this.#mode === 'input' ? { default: defaultValue(simple, value) } : {}),
      ...(element.fixed === null ? {} : { 'x-fixed': element.fixed }),
    });
  }

  /** The value of a member: an array where it is a list. */
  member(member: Member): SchemaObject {
    switch (member.kind) {
      case 'element':
        return this.#elementMember(member);
      case 'attribute':
        return this.#attribute(member);
      case 'text':
        return member.type.simpleContent === null
          ? { type: 'string' }
          : simpleSchema(member.type.simpleContent, this.#mode);
      default:
        return {
          type: 'array',
          items: { type: 'object' },
          'x-any': member.particles.map((particle) => particle.namespaces),
        };
    }
  }

  #elementMember(member: ElementMember): SchemaObject {
    const items = this.element(member.element);
    if (!member.list) return items;
    const { description: text } = items;
    delete items['description'];
    return {
      type: 'array',
      items,
      ...(member.min > 0 ? { minItems: member.min } : {}),
      ...(Number.isFinite(member.max) ? { maxItems: member.max } : {}),
      ...(text === undefined ? {} : { description: text }),
    };
  }

  #attribute({ attribute }: AttributeMember): SchemaObject {
    const value = attribute.fixed ?? attribute.default;
    return {
      ...simpleSchema(attribute.type, this.#mode),
      ...description(attribute.documentation),
      ...(value !== null && this.#mode === 'input' ? { default: defaultValue(attribute.type, value) } : {}),
      ...(attribute.fixed === null ? {} : { 'x-fixed': attribute.fixed }),
    };
  }

  #type(type: TypeDefinition, hint: string): SchemaObject {
    if (type.kind === 'any') return anySchema(type);
    if (type.kind === 'simple') return simpleSchema(type, this.#mode);
    const { soapArray } = type;
    if (soapArray !== null) {
      return this.#definitions.reference(type, null, type.name?.local ?? hint, () => this.#soapArray(soapArray));
    }
    const choices = typeChoices(type);
    const alone = choices.size === 1 && choices.values().next().value === type;
    return alone ? this.#declared(type, hint) : this.#choice(type, hint, choices);
  }

  #declared(type: ComplexType, hint: string): SchemaObject {
    if (type.simpleContent !== null && type.attributes.length === 0)
      return simpleSchema(type.simpleContent, this.#mode);
    return this.#definitions.reference(type, type.name, hint, () => this.#object(type));
  }

  /** A type that others derive from: any of them, told apart by `@xsi:type`. */
  #choice(type: ComplexType, hint: string, choices: ReadonlyMap<string, ComplexType>): SchemaObject {
    const name = type.name ?? { namespace: '', local: hint };
    const identity = this.#typeSets.get(type) ?? {};
    this.#typeSets.set(type, identity);
    const setName = { namespace: name.namespace, local: `${name.local}.types` };
    return this.#definitions.reference(identity, setName, hint, () => {
      if (choices.size === 0)
        return {
          type: 'object',
          'x-abstract': true,
          description: `The type ${clarkName(name)} is abstract, and nothing is derived from it.`,
        };
      return {
        anyOf: [...choices].map(([key, choice]) => this.#branch(key, choice, choice === type)),
        ...(type.abstract ? { 'x-abstract': true } : {}),
      };
    });
  }

  #branch(key: string, type: ComplexType, declared: boolean): SchemaObject {
    this.#branches.add(type);
    return Object.assign(
      this.#definitions.reference(type, type.name, key, () => this.#object(type)),
      { properties: { '@xsi:type': { const: key } } },
      declared ? {} : { required: ['@xsi:type'] },
    );
  }

  #object(type: ComplexType): SchemaObject {
    const members = membersOf(type);
    const choices = choicesOf(members);
    const required = members.filter((member) => member.required).map((member) => member.key);
    const properties: SchemaObject = Object.fromEntries(members.map((member) => [member.key, this.member(member)]));
    const object = {
      type: 'object',
      ...description(type.documentation),
      properties,
      ...(required.length === 0 ? {} : { required }),
      ...(choices.length === 0 ? {} : { 'x-choices': choices }),
      ...(type.mixed ? { 'x-mixed': true } : {}),
      ...this.#otherMembers(type),
    };
    this.#objects.set(type, properties);
    const { simpleContent } = type;
    if (simpleContent === null || this.#mode === 'output') return object;
    return { anyOf: [object, simpleSchema(simpleContent, 'input')] };
  }

  #otherMembers(type: ComplexType): SchemaObject {
    if (this.#mode === 'output') return {};
    return { additionalProperties: false, ...(type.anyAttribute ? { patternProperties: { '^@': true } } : {}) };
  }

  #soapArray(array: SoapArray): SchemaObject {
    let schema = this.#type(array.itemType, array.itemName.local);
    for (const brackets of array.dimensions.match(/\[[^\]]*\]/g) ?? ['[]']) {
      const sizes = brackets.slice(1, -1).split(',').reverse();
      for (const size of sizes)
        schema = { type: 'array', items: schema, ...atMost(size === '' ? Number.POSITIVE_INFINITY : Number(size)) };
    }
    return { ...schema, ...(array.min > 0 ? { minItems: array.min } : {}), ...atMost(array.max) };
  }
}

function atMost(items: number): SchemaObject {
  return Number.isFinite(items) ? { maxItems: items } : {};
}

function anySchema(type: AnyType): SchemaObject {
  if (!type.unresolved) return { 'x-any': ['##any'] };
  return { 'x-any': ['##any'], description: `The type ${clarkName(type.name)} is not in the WSDL.` };
}

function simpleContent(type: TypeDefinition): SimpleType | null {
  if (type.kind === 'complex') return type.simpleContent;
  return type.kind === 'simple' ? type : null;
}

/** With null among its values: in place where the schema says a type. */
function nullable(schema: SchemaObject): SchemaObject {
  const { type, enum: values } = schema;
  if (type === undefined)
    return '$ref' in schema || 'anyOf' in schema || values !== undefined
      ? { anyOf: [schema, { type: 'null' }] }
      : schema;
  schema['type'] = Array.isArray(type) ? [...type, 'null'] : [type, 'null'];
  if (Array.isArray(values)) schema['enum'] = [...values, null];
  return schema;
}

function description(text: string | null): SchemaObject {
  return text === null ? {} : { description: text };
}
