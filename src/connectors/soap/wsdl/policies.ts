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

/** Whether an element of a WSDL has an assertion: as a child of its own, or in a policy of its own. */
export function asserts(
  element: XmlElement,
  policies: ReadonlyMap<string, XmlElement>,
  isAssertion: (candidate: XmlElement) => boolean,
): boolean {
  const isWithin = (policy: XmlElement): boolean => isAssertion(policy) || policy.children.some(isWithin);
  return element.children.some((child) => {
    const { local } = child.name;
    if (isAssertion(child)) return true;
    if (local === 'PolicyReference') {
      const policy = policies.get(attribute(child, 'URI') ?? '');
      return policy !== undefined && isWithin(policy);
    }
    return (local === 'Policy' || local === 'ExactlyOne' || local === 'All') && isWithin(child);
  });
}
