import type { QName } from '../model/qname.ts';
import { CONVENTIONAL_PREFIXES, isSchemaNamespace } from './namespaces.ts';

/** The prefixes in scope: each scope inherits from the one around it by its prototype. The default namespace is the empty prefix. */
export type NamespaceScope = { readonly [prefix: string]: string | undefined };

/** One element of a WSDL or schema, as parsed. */
export interface XmlElement {
  readonly name: QName;
  /** Names as written, each followed by its value; namespace declarations included. */
  readonly attributes: readonly string[];
  readonly scope: NamespaceScope;
  readonly children: readonly XmlElement[];
  /** Of a documentation element: all its text, whatever markup is inside. Empty elsewhere, since WSDL and XML Schema have no other text. */
  readonly text: string;
  /** One-based. */
  readonly line: number;
}

/** An attribute in no namespace, as written; null where there is none. */
export function attribute(element: XmlElement, name: string): string | null {
  const { attributes } = element;
  for (let index = 0; index < attributes.length; index += 2) {
    if (attributes[index] === name) return attributes[index + 1] ?? null;
  }
  return null;
}

/** An attribute in one of these namespaces, whatever its prefix; null where there is none. */
export function attributeIn(element: XmlElement, namespaces: readonly string[], local: string): string | null {
  const { attributes } = element;
  const suffix = `:${local}`;
  for (let index = 0; index < attributes.length; index += 2) {
    const name = attributes[index] ?? '';
    if (!name.endsWith(suffix)) continue;
    const namespace = namespaceOf(element.scope, name.slice(0, -suffix.length));
    if (namespace !== null && namespaces.includes(namespace)) return attributes[index + 1] ?? null;
  }
  return null;
}

/** The children of that name. */
export function childrenOf(element: XmlElement, namespace: string, local: string): XmlElement[] {
  return element.children.filter((child) => child.name.local === local && child.name.namespace === namespace);
}

/** The first child of that name, or null. */
export function childOf(element: XmlElement, namespace: string, local: string): XmlElement | null {
  for (const child of element.children) {
    if (child.name.local === local && child.name.namespace === namespace) return child;
  }
  return null;
}

/** The children in the namespace of XML Schema. */
export function schemaChildren(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => isSchemaNamespace(child.name.namespace));
}

/** The first child of XML Schema with one of these names, or null. */
export function schemaChild(element: XmlElement, ...locals: readonly string[]): XmlElement | null {
  return (
    element.children.find((child) => locals.includes(child.name.local) && isSchemaNamespace(child.name.namespace)) ??
    null
  );
}

/**
 * A QName in content: its prefix by the scope of the element, no prefix meaning the default namespace. `null` for the
 * namespace of a prefix that is bound nowhere and says nothing by itself.
 */
export function resolveQName(element: XmlElement, text: string): { namespace: string | null; local: string } {
  const trimmed = text.trim();
  const colon = trimmed.indexOf(':');
  if (colon < 0) return { namespace: element.scope[''] ?? '', local: trimmed };
  return { namespace: namespaceOf(element.scope, trimmed.slice(0, colon)), local: trimmed.slice(colon + 1) };
}

/** The namespace of a prefix; of one that is bound nowhere, what everybody means by it, or null. */
export function namespaceOf(scope: NamespaceScope, prefix: string): string | null {
  return (
    scope[prefix] ?? (Object.hasOwn(CONVENTIONAL_PREFIXES, prefix) ? (CONVENTIONAL_PREFIXES[prefix] ?? null) : null)
  );
}
