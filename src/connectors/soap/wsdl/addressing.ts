import type { DocumentGraph } from '../documents/document-graph.ts';
import { attribute, attributeIn, type XmlElement } from '../xml/xml-element.ts';

const UTILITY = ['http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'];

/** The policies at the top of the documents by `#id`, as wsp:PolicyReference names them (WS-Policy Attachment, section 3). */
export function policiesOf(graph: DocumentGraph): ReadonlyMap<string, XmlElement> {
  const policies = new Map<string, XmlElement>();
  for (const { root } of graph.documents.values()) {
    for (const child of root.children) {
      if (child.name.local !== 'Policy') continue;
      const id = attributeIn(child, UTILITY, 'Id');
      if (id !== null) policies.set(`#${id}`, child);
    }
  }
  return policies;
}

/** Whether a binding, one of its operations, a service or a port asks for WS-Addressing: wsaw:UsingAddressing, or wsam:Addressing in a policy of its own. */
export function asksForAddressing(element: XmlElement, policies: ReadonlyMap<string, XmlElement>): boolean {
  return element.children.some((child) => {
    const { local } = child.name;
    if (isAddressing(child)) return true;
    if (local === 'PolicyReference') {
      const policy = policies.get(attribute(child, 'URI') ?? '');
      return policy !== undefined && mentionsAddressing(policy);
    }
    return (local === 'Policy' || local === 'ExactlyOne' || local === 'All') && mentionsAddressing(child);
  });
}

function mentionsAddressing(element: XmlElement): boolean {
  return isAddressing(element) || element.children.some(mentionsAddressing);
}

function isAddressing({ name }: XmlElement): boolean {
  return (name.local === 'UsingAddressing' || name.local === 'Addressing') && /\/addressing\b/i.test(name.namespace);
}
