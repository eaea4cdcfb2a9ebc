import type { Warnings } from '../warnings.ts';
import { attribute, type XmlElement } from '../xml/xml-element.ts';
import { isHttpTransport, soapExtensions } from './soap-binding.ts';

/**
 * The address of a port; null, with a warning, where it is missing or no http(s) URL. Null without a port, and where the transport is
 * not HTTP: what cannot be called needs no endpoint.
 */
export function endpointOf(port: XmlElement | null, transport: string, warnings: Warnings): string | null {
  if (port === null || !isHttpTransport(transport)) return null;
  const name = attribute(port, 'name');
  const address = soapExtensions(port, 'address')[0] ?? port.children.find((child) => child.name.local === 'address');
  const location = (address && attribute(address, 'location'))?.trim() ?? '';
  if (location === '') {
    warnings.add(`The port ${name} has no address: give the endpoint yourself.`);
    return null;
  }
  const url = URL.parse(location);
  if (url !== null && (url.protocol === 'http:' || url.protocol === 'https:')) return location;
  warnings.add(`The address "${location}" of the port ${name} is no http(s) URL: give the endpoint yourself.`);
  return null;
}
