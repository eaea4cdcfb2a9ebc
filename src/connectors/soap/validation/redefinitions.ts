import { clarkName } from '../model/qname.ts';
import { attribute, schemaChildren, type XmlElement } from '../xml/xml-element.ts';
import type { AddedSchema } from '../xsd/read-schemas.ts';
import { contextualName } from '../xsd/schema-context.ts';
import type { SchemaContext } from '../xsd/schemas.ts';

/** What is put behind the name of a component that another redefines: no document has such a name. */
const SUFFIX = '..redefined';

/** The key of a global component; types, elements, attributes and the two kinds of groups have names of their own each. */
export function componentKey(kind: string, namespace: string, local: string): string {
  const space = kind === 'complexType' || kind === 'simpleType' ? 'type' : kind;
  return `${space} ${clarkName({ namespace, local })}`;
}

/** The keys of what the xs:redefine elements of schemas redefine (XML Schema part 1, section 4.2.2). */
export function redefinedKeys(added: readonly AddedSchema[]): ReadonlySet<string> {
  return new Set(
    added.flatMap(({ schema, context }) =>
      redefining(schema).map((node) => componentKey(node.name.local, context.targetNamespace, nameOf(node))),
    ),
  );
}

/** The global components of a schema: those that are redefined under another name, which is what redefinitions refer to. */
export function componentsOf({ schema, context }: AddedSchema, redefined: ReadonlySet<string>): readonly XmlElement[] {
  const own = schemaChildren(schema).map((node) =>
    redefined.has(componentKey(node.name.local, context.targetNamespace, nameOf(node)))
      ? withAttributes(node, (name, value) => (name === 'name' ? value.trim() + SUFFIX : value))
      : node,
  );
  return [...own, ...redefining(schema).map((node) => referringToOld(node, node, context))];
}

function redefining(schema: XmlElement): readonly XmlElement[] {
  return schemaChildren(schema)
    .filter((child) => child.name.local === 'redefine')
    .flatMap(schemaChildren)
    .filter((node) => attribute(node, 'name') !== null);
}

/** Inside of a redefinition its own name means what was there before. */
function referringToOld(node: XmlElement, component: XmlElement, context: SchemaContext): XmlElement {
  const own = componentKey(component.name.local, context.targetNamespace, nameOf(component));
  const isOwn = (kind: string, value: string) => {
    const { namespace, local } = contextualName(node, value, context);
    return componentKey(kind, namespace, local) === own;
  };
  const renamed = withAttributes(node, (name, value) => {
    const kind = name === 'base' ? 'complexType' : name === 'ref' ? node.name.local : null;
    return kind !== null && isOwn(kind, value) ? value.trim() + SUFFIX : value;
  });
  return { ...renamed, children: node.children.map((child) => referringToOld(child, component, context)) };
}

function withAttributes(node: XmlElement, change: (name: string, value: string) => string): XmlElement {
  const { attributes } = node;
  const changed = attributes.map((text, index) => (index % 2 === 0 ? text : change(attributes[index - 1] ?? '', text)));
  return { ...node, attributes: changed };
}

function nameOf(node: XmlElement): string {
  return attribute(node, 'name')?.trim() ?? '';
}
