import type { Work } from '../work.ts';
import { isSchemaNamespace, isSoapEncoding } from '../xml/namespaces.ts';
import { type NamespaceScope, resolveQName, schemaChildren, type XmlElement } from '../xml/xml-element.ts';
import { builtinType } from './builtin-types.ts';
import type { AddedSchema } from './read-schemas.ts';
import type { ComponentKind, SchemaContext, Schemas } from './schemas.ts';

const TYPE_REFERENCES: ReadonlySet<string> = new Set(['type', 'base', 'itemType', 'memberTypes']);
const KIND_OF_REF: Readonly<Record<string, ComponentKind | undefined>> = {
  element: 'element',
  attribute: 'attribute',
  group: 'group',
  attributeGroup: 'attributeGroup',
};

/** Follows every reference of the schemas once, without building anything, so that each missing component is a warning. */
export function* checkingReferences(schemas: Schemas, added: readonly AddedSchema[]): Work<void> {
  for (const { schema, context } of added) {
    const checker = new ReferenceChecker(schemas, context, schema.scope);
    for (const node of schemaChildren(schema)) {
      checker.check(node);
      yield;
    }
  }
}

class ReferenceChecker {
  readonly #schemas: Schemas;
  readonly #context: SchemaContext;
  readonly #scope: NamespaceScope;
  /** What was looked up in the scope of the schema: few names are used often. */
  readonly #checked = new Set<string>();

  constructor(schemas: Schemas, context: SchemaContext, scope: NamespaceScope) {
    this.#schemas = schemas;
    this.#context = context;
    this.#scope = scope;
  }

  check(node: XmlElement): void {
    const { attributes, children, name } = node;
    if (name.local === 'annotation') return;
    for (let index = 0; index < attributes.length; index += 2) {
      const attributeName = attributes[index] ?? '';
      if (TYPE_REFERENCES.has(attributeName)) this.#types(node, attributes[index + 1] ?? '');
      else if (attributeName === 'ref') this.#reference(node, attributes[index + 1] ?? '');
    }
    for (const child of children) if (isSchemaNamespace(child.name.namespace)) this.check(child);
  }

  #types(node: XmlElement, text: string): void {
    if (this.#knows(node, 'type', text)) return;
    for (const part of text.trim().split(/\s+/)) this.#type(node, part);
  }

  #type(node: XmlElement, text: string): void {
    const { namespace, local } = resolveQName(node, text);
    const mayBeBuiltin = namespace === '' || isSchemaNamespace(namespace ?? '') || isSoapEncoding(namespace ?? '');
    if (!mayBeBuiltin || builtinType(local) === null) this.#schemas.find('type', node, text, this.#context);
  }

  #reference(node: XmlElement, text: string): void {
    const kind = KIND_OF_REF[node.name.local];
    if (kind === undefined || this.#knows(node, kind, text)) return;
    if (!isSoapEncoding(resolveQName(node, text).namespace ?? '')) this.#schemas.find(kind, node, text, this.#context);
  }

  #knows(node: XmlElement, kind: ComponentKind, text: string): boolean {
    if (node.scope !== this.#scope) return false;
    const key = `${kind} ${text}`;
    if (this.#checked.has(key)) return true;
    this.#checked.add(key);
    return false;
  }
}
