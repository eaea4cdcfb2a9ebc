import type { DocumentGraph, WsdlDocument } from '../documents/document-graph.ts';
import { clarkName, type QName } from '../model/qname.ts';
import { QNameMap } from '../model/qname-map.ts';
import type { Warnings } from '../warnings.ts';
import { WSDL } from '../xml/namespaces.ts';
import { attribute, resolveQName, type XmlElement } from '../xml/xml-element.ts';

/** A named component of WSDL 1.1 (section 2): a message, a portType, a binding or a service. */
export interface WsdlComponent {
  readonly name: QName;
  readonly node: XmlElement;
  readonly location: string;
}

type WsdlKind = 'message' | 'portType' | 'binding' | 'service';
const KINDS: readonly string[] = ['message', 'portType', 'binding', 'service'] satisfies WsdlKind[];

/** The components of a WSDL and of those it imports, by QName. The first of a name counts. */
export class Definitions {
  readonly #byName: Readonly<Record<WsdlKind, QNameMap<WsdlComponent>>> = {
    message: new QNameMap(),
    portType: new QNameMap(),
    binding: new QNameMap(),
    service: new QNameMap(),
  };
  readonly #warnings: Warnings;

  constructor(graph: DocumentGraph, warnings: Warnings) {
    this.#warnings = warnings;
    for (const document of graph.documents.values()) {
      if (document.root.name.namespace === WSDL) this.#add(document);
    }
  }

  /** In document order, those of the entry first. */
  all(kind: WsdlKind): readonly WsdlComponent[] {
    return this.#byName[kind].values();
  }

  /** The component that the text of a QName attribute of `node` names; null, with a warning, where there is none. */
  find(kind: WsdlKind, node: XmlElement, text: string | null): WsdlComponent | null {
    if (text === null) return null;
    const { namespace, local } = resolveQName(node, text);
    const exact = this.#byName[kind].get({ namespace: namespace ?? '', local });
    if (exact) return exact;
    // A prefix that is not bound, or one that was forgotten, still means the only component of that local name.
    const repaired =
      namespace === null || namespace === '' || namespace === WSDL ? this.#byName[kind].onlyOne(local) : null;
    this.#warnings.add(
      repaired === null
        ? `The ${kind} ${text.trim()} (line ${node.line}) is not defined.`
        : `The ${kind} ${text.trim()} (line ${node.line}) was taken to be ${clarkName(repaired.name)}.`,
    );
    return repaired;
  }

  #add({ root, location }: WsdlDocument): void {
    const namespace = attribute(root, 'targetNamespace')?.trim() ?? '';
    for (const node of root.children) {
      if (node.name.namespace !== WSDL || !KINDS.includes(node.name.local)) continue;
      const name = { namespace, local: attribute(node, 'name')?.trim() ?? '' };
      this.#put(node.name.local as WsdlKind, { name, node, location });
    }
  }

  #put(kind: WsdlKind, component: WsdlComponent): void {
    if (this.#byName[kind].add(component.name, component)) return;
    this.#warnings.add(
      `The ${kind} ${component.name.local} is defined twice (${component.location}, line ${component.node.line}); the first counts.`,
    );
  }
}
