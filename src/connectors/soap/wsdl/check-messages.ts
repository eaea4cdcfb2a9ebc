import { WSDL } from '../xml/namespaces.ts';
import { attribute, childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import type { WsdlReader } from './wsdl-reader.ts';

/** Follows every reference from operations to messages and from their parts to schemas once, so that each missing one is a warning. */
export function checkMessages(reader: WsdlReader): void {
  for (const { node } of reader.definitions.all('portType')) {
    for (const operation of childrenOf(node, WSDL, 'operation')) checkOperation(reader, operation);
  }
  for (const { node } of reader.definitions.all('message')) {
    for (const part of childrenOf(node, WSDL, 'part')) checkPart(reader, part);
  }
}

function checkOperation(reader: WsdlReader, operation: XmlElement): void {
  const uses = [
    childOf(operation, WSDL, 'input'),
    childOf(operation, WSDL, 'output'),
    ...childrenOf(operation, WSDL, 'fault'),
  ];
  for (const use of uses) if (use !== null) reader.definitions.find('message', use, attribute(use, 'message'));
}

function checkPart(reader: WsdlReader, part: XmlElement): void {
  const element = attribute(part, 'element');
  const type = attribute(part, 'type');
  if (element !== null) reader.schemas.find('element', part, element, reader.context);
  else if (type !== null) reader.schemas.typeNamed(part, type, reader.context);
}
