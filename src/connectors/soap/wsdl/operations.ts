import type { FaultModel, SoapOperationModel } from '../model/operation-model.ts';
import type { Work } from '../work.ts';
import { wsdlDocumentation } from '../xml/documentation.ts';
import { WSDL } from '../xml/namespaces.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { asksForAddressing } from './addressing.ts';
import { type ActionPlace, faultAction, messageAction } from './addressing-action.ts';
import { endpointOf } from './endpoint.ts';
import { bodyUse, faultUse, type MessageUse, messageModel, partOf } from './message.ts';
import { asksForMtom } from './mtom.ts';
import { namesOf, type Offer, offersOf } from './offers.ts';
import { operationRefs } from './operation-refs.ts';
import { abstractOperation } from './port-type.ts';
import { isHttpTransport, soapExtensions, styleOf } from './soap-binding.ts';
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
  const extension = soapExtensions(node, 'operation')[0] ?? null;
  const style = (extension && styleOf(extension)) ?? protocol.style;
  const soapAction = extension && attribute(extension, 'soapAction');
  const actions = abstract && {
    targetNamespace: portType?.name.namespace ?? '',
    portType: portType?.name.local ?? '',
    operation: abstract,
    soapAction,
  };
  const use = (kind: 'input' | 'output', wrapperName: string): MessageUse => ({
    abstract: abstract && childOf(abstract, WSDL, kind),
    addressingAction: actions === null ? '' : messageAction(actions, kind, childOf(actions.operation, WSDL, kind)),
    concrete: childOf(node, WSDL, kind),
    style,
    wrapperName,
    targetNamespace: binding.name.namespace,
  });
  const messages = lazyMessages(reader, node, actions, use('input', name), use('output', `${name}Response`));
  const names = namesOf(offer);
  return {
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
    use: messages.use,
    soapAction,
    addressing: place.addressing || asksForAddressing(node, reader.policies),
    mtom: place.mtom || [node, childOf(node, WSDL, 'input')].some((at) => at && asksForMtom(at, reader.policies)),
    uncallable: uncallable(protocol.transport, abstract),
    get input() {
      return messages.input();
    },
    get output() {
      return messages.output();
    },
    get faults() {
      return messages.faults();
    },
  };
}

/** The list of a large WSDL needs no messages: they are read for the operations that are looked at. */
function lazyMessages(
  reader: WsdlReader,
  bound: XmlElement,
  actions: ActionPlace | null,
  input: MessageUse,
  output: MessageUse,
) {
  const use = bodyUse(input);
  const twoWay = output.abstract !== null;
  return {
    use,
    input: once(() => messageModel(reader, input)),
    output: once(() => (twoWay ? messageModel(reader, output) : null)),
    faults: once(() => (actions === null ? [] : faultsOf(reader, bound, actions))),
  };
}

function inputName(bindingOperation: XmlElement): string | null {
  const input = childOf(bindingOperation, WSDL, 'input');
  return input && attribute(input, 'name');
}

function faultsOf(reader: WsdlReader, bound: XmlElement, actions: ActionPlace): FaultModel[] {
  return childrenOf(actions.operation, WSDL, 'fault').map((fault) => {
    const name = attribute(fault, 'name') ?? '';
    const message = reader.definitions.find('message', fault, attribute(fault, 'message'));
    const part = message && childOf(message.node, WSDL, 'part');
    const use = faultUse(bound, name);
    return { name, element: part && partOf(reader, part, use).element, addressingAction: faultAction(actions, fault) };
  });
}

function once<T>(read: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: read() };
    return known.value;
  };
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
