import type { FaultModel, SoapOperationModel } from '../model/operation-model.ts';
import { wsdlDocumentation } from '../xml/documentation.ts';
import { WSDL } from '../xml/namespaces.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { asksForAddressing } from './addressing.ts';
import type { WsdlComponent } from './definitions.ts';
import { endpointOf } from './endpoint.ts';
import { type MessageUse, messageModel, partOf } from './message.ts';
import { operationRefs } from './operation-refs.ts';
import { abstractOperation } from './port-type.ts';
import { type BindingProtocol, isHttpTransport, protocolOf, soapExtensions, styleOf } from './soap-binding.ts';
import type { WsdlReader } from './wsdl-reader.ts';

/** A port, or a binding alone where the WSDL has no service. */
interface Offer {
  readonly service: WsdlComponent | null;
  readonly port: XmlElement | null;
  readonly binding: WsdlComponent;
  readonly protocol: Extract<BindingProtocol, { kind: 'soap' }>;
}

type NewRef = (
  offer: { service: string | null; port: string | null; binding: string },
  operation: string,
  input: string | null,
) => string;

/** Every operation of every SOAP port, in document order; of every SOAP binding where there is no service. */
export function readOperations(reader: WsdlReader): SoapOperationModel[] {
  const newRef = operationRefs();
  return offersOf(reader).flatMap((offer) => {
    const endpoint = endpointOf(offer.port, reader.warnings);
    return childrenOf(offer.binding.node, WSDL, 'operation').map((node) =>
      operationModel(reader, offer, endpoint, node, newRef),
    );
  });
}

function offersOf(reader: WsdlReader): Offer[] {
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

function operationModel(
  reader: WsdlReader,
  offer: Offer,
  endpoint: string | null,
  node: XmlElement,
  newRef: NewRef,
): SoapOperationModel {
  const { binding, protocol } = offer;
  const name = attribute(node, 'name')?.trim() ?? '';
  const portType = reader.definitions.find('portType', binding.node, attribute(binding.node, 'type'));
  const abstract = portType && abstractOperation(portType.node, node, reader.warnings);
  const extension = soapExtensions(node, 'operation')[0] ?? null;
  const style = (extension && styleOf(extension)) ?? protocol.style;
  const part = (kind: 'input' | 'output', wrapperName: string): MessageUse => ({
    abstract: abstract && childOf(abstract, WSDL, kind),
    concrete: childOf(node, WSDL, kind),
    style,
    wrapperName,
    targetNamespace: binding.name.namespace,
  });
  const outputUse = part('output', `${name}Response`);
  const input = messageModel(reader, part('input', name));
  const output = outputUse.abstract === null ? null : messageModel(reader, outputUse);
  const names = {
    service: offer.service?.name.local ?? null,
    port: offer.port && (attribute(offer.port, 'name')?.trim() ?? ''),
    binding: binding.name.local,
  };
  return {
    ref: newRef(names, name, inputName(node)),
    service: names.service,
    port: names.port,
    binding: binding.name,
    portType: portType?.name ?? reader.nameOf(binding.node, attribute(binding.node, 'type') ?? ''),
    name,
    documentation: (abstract && wsdlDocumentation(abstract)) ?? wsdlDocumentation(node),
    endpoint,
    soapVersion: protocol.version,
    style,
    use: input.use,
    soapAction: extension && attribute(extension, 'soapAction'),
    addressing: [binding.node, offer.port].some((place) => place !== null && asksForAddressing(place, reader.policies)),
    input,
    output,
    faults: faultsOf(reader, abstract),
    uncallable: uncallable(protocol.transport, style, abstract, [input, output]),
  };
}

function inputName(bindingOperation: XmlElement): string | null {
  const input = childOf(bindingOperation, WSDL, 'input');
  return input && attribute(input, 'name');
}

function faultsOf(reader: WsdlReader, abstract: XmlElement | null): FaultModel[] {
  if (abstract === null) return [];
  return childrenOf(abstract, WSDL, 'fault').map((fault) => {
    const message = reader.definitions.find('message', fault, attribute(fault, 'message'));
    const part = message && childOf(message.node, WSDL, 'part');
    return { name: attribute(fault, 'name') ?? '', element: part && partOf(reader, part).element };
  });
}

function uncallable(
  transport: string,
  style: string,
  abstract: XmlElement | null,
  messages: readonly ({ readonly use: string } | null)[],
): string | null {
  if (!isHttpTransport(transport)) return `The transport ${transport} is not supported: only HTTP is.`;
  if (abstract === null) return 'The portType of the binding has no operation of that name.';
  const first = abstract.children.find((child) => child.name.local === 'input' || child.name.local === 'output');
  if (first?.name.local !== 'input')
    return 'The server starts this operation (notification or solicit-response); it cannot be called.';
  if (messages.some((message) => message?.use === 'encoded')) return `${style}/encoded is not supported yet.`;
  return null;
}
