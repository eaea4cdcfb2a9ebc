import { attributeIn, type XmlElement } from '../xml/xml-element.ts';
import { asserts } from './policies.ts';

/**
 * Whether a binding, one of its operations or inputs, a service or a port asks for MTOM: wsoma:OptimizedMimeSerialization, or MTOM of
 * WS-MTOMPolicy, in a policy of its own. One that is optional asks for nothing.
 */
export function asksForMtom(element: XmlElement, policies: ReadonlyMap<string, XmlElement>): boolean {
  return asserts(element, policies, isMtom);
}

const POLICY = [
  'http://schemas.xmlsoap.org/ws/2004/09/policy',
  'http://www.w3.org/2006/07/ws-policy',
  'http://www.w3.org/ns/ws-policy',
];

function isMtom(element: XmlElement): boolean {
  const { name } = element;
  const isNamed = name.local === 'OptimizedMimeSerialization' || name.local === 'MTOM';
  if (!isNamed || !/optimizedmimeserialization|mtom/i.test(name.namespace)) return false;
  return !/^\s*(true|1)\s*$/.test(attributeIn(element, POLICY, 'Optional') ?? '');
}
