import { WSDL } from '../xml/namespaces.ts';
import { attribute, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { WsdlComponent } from './definitions.ts';
import type { OfferNames } from './operation-refs.ts';
import { type BindingProtocol, protocolOf } from './soap-binding.ts';
import type { WsdlReader } from './wsdl-reader.ts';

/** A port, or a binding alone where the WSDL has no service. */
export interface Offer {
  readonly service: WsdlComponent | null;
  readonly port: XmlElement | null;
  readonly binding: WsdlComponent;
  readonly protocol: Extract<BindingProtocol, { kind: 'soap' }>;
}

/** The SOAP ports in document order, or the SOAP bindings where there is no service; the others are one warning. */
export function offersOf(reader: WsdlReader): Offer[] {
  const leftOut: string[] = [];
  const services = reader.definitions.all('service');
  const ports = services.flatMap((service) =>
    childrenOf(service.node, WSDL, 'port').map((port) => ({ service, port })),
  );
  const offers =
    ports.length === 0
      ? reader.definitions.all('binding').flatMap((binding) => offerOf(null, null, binding, leftOut))
      : ports.flatMap(({ service, port }) => {
          const binding = reader.definitions.find('binding', port, attribute(port, 'binding'));
          return binding === null ? [] : offerOf(service, port, binding, leftOut);
        });
  if (leftOut.length > 0) reader.warnings.add(`Left out, since only SOAP is read: ${leftOut.join(', ')}.`);
  return offers;
}

function offerOf(
  service: WsdlComponent | null,
  port: XmlElement | null,
  binding: WsdlComponent,
  leftOut: string[],
): Offer[] {
  const protocol = protocolOf(binding.node);
  if (protocol.kind === 'soap') return [{ service, port, binding, protocol }];
  const name = port === null ? `binding ${binding.name.local}` : `port ${attribute(port, 'name')}`;
  leftOut.push(protocol.kind === 'http' ? `${name} (HTTP ${protocol.verb})` : name);
  return [];
}

/** What an offer is called, by local names. */
export function namesOf({ service, port, binding }: Offer): OfferNames {
  return {
    service: service?.name.local ?? null,
    port: port && (attribute(port, 'name')?.trim() ?? ''),
    binding: binding.name.local,
  };
}
