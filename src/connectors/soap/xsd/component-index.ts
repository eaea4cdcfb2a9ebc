import { clarkName, type QName } from '../model/qname.ts';
import { QNameMap } from '../model/qname-map.ts';
import { attribute, schemaChild, schemaChildren, type XmlElement } from '../xml/xml-element.ts';
import { contextualName } from './schema-context.ts';
import type { Component, ComponentKind, SchemaContext } from './schemas.ts';

/** Types derived from one type, or members of one substitution group; the rest is not offered. */
const MAX_RELATED = 2000;

const KINDS: Readonly<Record<string, ComponentKind | undefined>> = {
  element: 'element',
  complexType: 'type',
  simpleType: 'type',
  attribute: 'attribute',
  group: 'group',
  attributeGroup: 'attributeGroup',
};

/** The global components of schemas by name, with who derives from whom and who substitutes whom. */
export class ComponentIndex {
  readonly #byName: Readonly<Record<ComponentKind, QNameMap<Component>>> = {
    element: new QNameMap(),
    type: new QNameMap(),
    attribute: new QNameMap(),
    group: new QNameMap(),
    attributeGroup: new QNameMap(),
  };
  readonly #namespaces = new Set<string>();
  readonly #derived = new Map<string, Component[]>();
  readonly #substitutes = new Map<string, Component[]>();

  add(schema: XmlElement, context: SchemaContext): void {
    this.#namespaces.add(context.targetNamespace);
    for (const node of schemaChildren(schema)) {
      const component = componentOf(node, context);
      if (component === null) continue;
      if (this.#byName[component.kind].add(component.name, component)) this.#relate(component);
    }
  }

  redefine(redefinition: XmlElement, context: SchemaContext): void {
    for (const node of schemaChildren(redefinition)) {
      const found = componentOf(node, context);
      if (found === null) continue;
      const map = this.#byName[found.kind];
      map.replace(found.name, { ...found, context: { ...context, redefined: map.get(found.name) ?? null } });
    }
  }

  /** Whether a schema of that target namespace was added. */
  hasNamespace(namespace: string): boolean {
    return this.#namespaces.has(namespace);
  }

  get(kind: ComponentKind, name: QName): Component | null {
    return this.#byName[kind].get(name) ?? null;
  }

  /** The component of that local name, whatever its namespace, if there is exactly one. */
  onlyOne(kind: ComponentKind, local: string): Component | null {
    return this.#byName[kind].onlyOne(local);
  }

  kindOf(component: Component): ComponentKind | undefined {
    return KINDS[component.node.name.local];
  }

  derivedFrom(name: QName): readonly Component[] {
    return closure(this.#derived, name);
  }

  substitutesOf(name: QName): readonly Component[] {
    return closure(this.#substitutes, name);
  }

  #relate(component: Component & { kind: ComponentKind }): void {
    const { node, context } = component;
    if (component.kind === 'element') {
      // XML Schema 1.1 allows a list of heads.
      const heads = attribute(node, 'substitutionGroup')?.split(/\s+/) ?? [];
      for (const head of heads) append(this.#substitutes, contextualName(node, head, context), component);
    } else if (node.name.local === 'complexType') {
      const content = schemaChild(node, 'complexContent', 'simpleContent');
      const derivation = content === null ? null : schemaChild(content, 'extension', 'restriction');
      const base = derivation === null ? null : attribute(derivation, 'base');
      if (derivation !== null && base !== null)
        append(this.#derived, contextualName(derivation, base, context), component);
    }
  }
}

function componentOf(node: XmlElement, context: SchemaContext): (Component & { readonly kind: ComponentKind }) | null {
  const kind = KINDS[node.name.local];
  const local = attribute(node, 'name')?.trim();
  if (kind === undefined || local === undefined) return null;
  const name = { namespace: context.targetNamespace, local };
  return { kind, name, node, context };
}

function append(map: Map<string, Component[]>, name: QName, component: Component): void {
  const key = clarkName(name);
  const list = map.get(key);
  if (list) list.push(component);
  else map.set(key, [component]);
}

/** Everything that leads to a name, directly or not, nearest first; the name itself is left out. */
function closure(map: ReadonlyMap<string, readonly Component[]>, name: QName): readonly Component[] {
  const found = new Map<string, Component>();
  const names = [clarkName(name)];
  for (let key = names.shift(); key !== undefined; key = names.shift()) {
    for (const component of map.get(key) ?? []) {
      const own = clarkName(component.name);
      if (found.has(own) || own === clarkName(name)) continue;
      if (found.size >= MAX_RELATED) return [...found.values()];
      found.set(own, component);
      names.push(own);
    }
  }
  return [...found.values()];
}
