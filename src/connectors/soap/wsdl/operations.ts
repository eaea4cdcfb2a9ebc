import type { SoapOperationModel } from '../model/operation-model.ts';
import type { Work } from '../work.ts';
import { wsdlDocumentation } from '../xml/documentation.ts';
import { WSDL } from '../xml/namespaces.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { asksForAddressing } from './addressing.ts';
import { BoundOperation } from './bound-operation.ts';
import { endpointOf } from './endpoint.ts';
import { bodyUse } from './message.ts';
import { asksForMtom } from './mtom.ts';
import { namesOf, type Offer, offersOf } from './offers.ts';
import { operationRefs } from './operation-refs.ts';
import { abstractOperation } from './port-type.ts';
import { isHttpTransport, soapExtension, styleOf } from './soap-binding.ts';
import type { WsdlReader } from './wsdl-reader.ts';

/** Ports that share a large binding multiply; what is beyond is left out. */
const MAX_OPERATIONS = 10_000;

/** Every operation of every SOAP port, in document order; of every SOAP binding where there is no service. */
export function* readingOperations(reader: WsdlReader): Work<SoapOperationModel[]> {
  const newRef = operationRefs();
  const models: SoapOperationModel[] = [];
  for (const offer of offersOf(reader)) {
    const place = placeOf(reader, offer);
    for (const node of childrenOf(offer.binding.node, WSDL, 'operation')) {
      if (models.length === MAX_OPERATIONS) {
        reader.warnings.add(`The WSDL offers more than ${MAX_OPERATIONS} operations; the rest is left out.`);
        return models;
      }
      models.push(operationModel(reader, offer, place, node, newRef));
      yield;
    }
  }
  return models;
}

/** What all operations of one offer have in common. */
function placeOf(reader: WsdlReader, { service, port, binding, protocol }: Offer) {
  const elements = [binding.node, port, service?.node ?? null].filter((element) => element !== null);
  return {
    endpoint: endpointOf(port, protocol.transport, reader.warnings),
    addressing: elements.some((element) => asksForAddressing(element, reader.policies)),
    mtom: elements.some((element) => asksForMtom(element, reader.policies)),
    portType: reader.definitions.find('portType', binding.node, attribute(binding.node, 'type')),
  };
}

function operationModel(
  reader: WsdlReader,
  offer: Offer,
  place: ReturnType<typeof placeOf>,
  node: XmlElement,
  newRef: ReturnType<typeof operationRefs>,
): SoapOperationModel {
  const { binding, protocol } = offer;
  const name = attribute(node, 'name')?.trim() ?? '';
  const { portType } = place;
  const abstract = portType && abstractOperation(portType.node, node, reader.warnings);
  const extension = soapExtension(node, 'operation');
  const style = (extension && styleOf(extension)) ?? protocol.style;
  const soapAction = extension && attribute(extension, 'soapAction');
  const names = namesOf(offer);
  return new BoundOperation(
    reader,
    { node, abstract, portType, targetNamespace: binding.name.namespace },
    {
      ref: newRef(names, name, inputName(node)),
      service: names.service,
      port: names.port,
      binding: binding.name,
      portType: portType?.name ?? reader.nameOf(binding.node, attribute(binding.node, 'type') ?? ''),
      name,
      documentation: (abstract && wsdlDocumentation(abstract)) ?? wsdlDocumentation(node),
      endpoint: place.endpoint,
      soapVersion: protocol.version,
      style,
      use: bodyUse(childOf(node, WSDL, 'input')),
      soapAction,
      addressing: place.addressing || asksForAddressing(node, reader.policies),
      mtom: place.mtom || [node, childOf(node, WSDL, 'input')].some((at) => at && asksForMtom(at, reader.policies)),
      uncallable: uncallable(protocol.transport, abstract),
    },
  );
}

function inputName(bindingOperation: XmlElement): string | null {
  const input = childOf(bindingOperation, WSDL, 'input');
  return input && attribute(input, 'name');
}

function uncallable(transport: string, abstract: XmlElement | null): string | null {
  if (!isHttpTransport(transport)) return `The transport ${transport} is not supported: only HTTP is.`;
  if (abstract === null) return 'The portType of the binding has no operation of that name.';
  const first = abstract.children.find((child) => child.name.local === 'input' || child.name.local === 'output');
  if (first?.name.local !== 'input') {
    return 'The server starts this operation (notification or solicit-response); it cannot be called.';
  }
  return null;
}
