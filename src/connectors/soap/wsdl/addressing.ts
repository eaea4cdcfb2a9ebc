import type { XmlElement } from '../xml/xml-element.ts';
import { asserts } from './policies.ts';

/** Whether a binding, one of its operations, a service or a port asks for WS-Addressing: wsaw:UsingAddressing, or wsam:Addressing in a policy of its own. */
export function asksForAddressing(element: XmlElement, policies: ReadonlyMap<string, XmlElement>): boolean {
  return asserts(element, policies, isAddressing);
}

function isAddressing({ name }: XmlElement): boolean {
  return (name.local === 'UsingAddressing' || name.local === 'Addressing') && /\/addressing\b/i.test(name.namespace);
}
