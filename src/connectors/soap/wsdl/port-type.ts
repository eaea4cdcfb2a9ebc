import type { Warnings } from '../warnings.ts';
import { WSDL } from '../xml/namespaces.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';

const OPERATIONS = new WeakMap<XmlElement, ReadonlyMap<string, readonly XmlElement[]>>();

/**
 * The operation of a portType that a binding operation binds: by its name, and where it is overloaded by the names of
 * input and output (WSDL 1.1, section 2.5). Null, with a warning, where there is none.
 */
export function abstractOperation(portType: XmlElement, bound: XmlElement, warnings: Warnings): XmlElement | null {
  const name = attribute(bound, 'name')?.trim();
  const candidates = operationsByName(portType).get(name ?? '') ?? [];
  const [first] = candidates;
  if (first === undefined) {
    warnings.add(`The operation ${name} (line ${bound.line}) is not in the portType ${attribute(portType, 'name')}.`);
    return null;
  }
  return candidates.length === 1 ? first : (candidates.find((node) => sameMessages(node, bound)) ?? first);
}

/** A portType may have thousands of operations, and each of its bindings asks for each of them. */
function operationsByName(portType: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const known = OPERATIONS.get(portType);
  if (known) return known;
  const operations = Map.groupBy(
    childrenOf(portType, WSDL, 'operation'),
    (node) => attribute(node, 'name')?.trim() ?? '',
  );
  OPERATIONS.set(portType, operations);
  return operations;
}

function sameMessages(node: XmlElement, bound: XmlElement): boolean {
  return (['input', 'output'] as const).every((kind) => {
    const wanted = ownName(bound, kind);
    return wanted === null || wanted === messageName(node, kind);
  });
}

/** What the input or output of a portType's operation is called: by itself, or by default (WSDL 1.1, section 2.4.5). */
export function messageName(operation: XmlElement, kind: 'input' | 'output'): string {
  return ownName(operation, kind) ?? defaultName(operation, kind);
}

function ownName(operation: XmlElement, kind: 'input' | 'output'): string | null {
  const message = childOf(operation, WSDL, kind);
  return (message && attribute(message, 'name')?.trim()) ?? null;
}

function defaultName(operation: XmlElement, kind: 'input' | 'output'): string {
  const name = attribute(operation, 'name') ?? '';
  const oneWay = childOf(operation, WSDL, 'output') === null || childOf(operation, WSDL, 'input') === null;
  if (oneWay) return name;
  return kind === 'input' ? `${name}Request` : `${name}Response`;
}
