import { attribute, attributeIn, type XmlElement } from '../xml/xml-element.ts';
import { messageName } from './port-type.ts';

const ACTION_NAMESPACES = [
  'http://www.w3.org/2007/05/addressing/metadata',
  'http://www.w3.org/2006/05/addressing/wsdl',
  'http://www.w3.org/2006/02/addressing/wsdl',
  'http://www.w3.org/2005/08/addressing',
  'http://schemas.xmlsoap.org/ws/2004/08/addressing',
];

/** A portType's operation, and what its messages are called by. */
export interface ActionPlace {
  /** Of the document that has the portType. */
  readonly targetNamespace: string;
  readonly portType: string;
  readonly operation: XmlElement;
  /** Of the binding; null or empty where it has none. */
  readonly soapAction: string | null;
}

/** The [action] of an input or output (Web Services Addressing 1.0, Metadata, sections 4.4.1 and 4.4.4). */
export function messageAction(place: ActionPlace, kind: 'input' | 'output', message: XmlElement | null): string {
  const explicit = message && attributeIn(message, ACTION_NAMESPACES, 'Action');
  if (explicit !== null) return explicit;
  if (kind === 'input' && place.soapAction) return place.soapAction;
  return pattern(place, messageName(place.operation, kind));
}

/** The [action] of a fault. */
export function faultAction(place: ActionPlace, fault: XmlElement): string {
  const operation = attribute(place.operation, 'name')?.trim() ?? '';
  const name = attribute(fault, 'name')?.trim() ?? '';
  return attributeIn(fault, ACTION_NAMESPACES, 'Action') ?? pattern(place, operation, 'Fault', name);
}

function pattern({ targetNamespace, portType }: ActionPlace, ...names: readonly string[]): string {
  const delimiter = /^urn:/i.test(targetNamespace) ? ':' : '/';
  const start = targetNamespace.endsWith(delimiter) ? targetNamespace.slice(0, -1) : targetNamespace;
  return [start, portType, ...names].join(delimiter);
}
