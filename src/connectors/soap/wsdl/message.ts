import type { AttachedPart, MessageModel, MessagePart, SoapStyle, SoapUse } from '../model/operation-model.ts';
import type { QName } from '../model/qname.ts';
import type { ElementDeclaration } from '../model/schema-model.ts';
import { wsdlDocumentation } from '../xml/documentation.ts';
import { WSDL } from '../xml/namespaces.ts';
import { attribute, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { ANY_TYPE } from '../xsd/builtin-types.ts';
import { missingElement, plainElement } from '../xsd/element.ts';
import { attachedContents, attachedPart } from './attached-parts.ts';
import { soapExtension, soapExtensions } from './soap-binding.ts';
import type { WsdlReader } from './wsdl-reader.ts';

/** Where a message is used: the elements of the portType's and of the binding's operation for it, and the rpc wrapper's name. */
export interface MessageUse {
  readonly abstract: XmlElement | null;
  readonly concrete: XmlElement | null;
  readonly style: SoapStyle;
  readonly wrapperName: string;
  readonly targetNamespace: string;
  readonly addressingAction: string;
}

/** One message as the binding puts it on the wire (WSDL 1.1, sections 3.5 and 3.7). */
export function messageModel(reader: WsdlReader, use: MessageUse): MessageModel {
  const body = bodyOf(use.concrete);
  const message = use.abstract && reader.definitions.find('message', use.abstract, attribute(use.abstract, 'message'));
  const headers = use.concrete === null ? [] : headersOf(reader, use.concrete);
  const parts = message ? childrenOf(message.node, WSDL, 'part') : [];
  const inBody = bodyParts(
    parts,
    body,
    use.concrete,
    headers.filter((header) => header.node && parts.includes(header.node)),
  );
  return {
    name: message?.name ?? { namespace: '', local: '' },
    wrapper: use.style === 'rpc' ? wrapperOf(body, use) : null,
    body: inBody.map((part) => partOf(reader, part, bodyUse(use.concrete))),
    headers: headers.map((header) => header.part),
    attachments: attachmentsOf(parts, use.concrete),
    use: bodyUse(use.concrete),
    encodingStyle: body === null ? null : attribute(body, 'encodingStyle'),
    addressingAction: use.addressingAction,
  };
}

/** The use attribute of the soap:body in a binding's input or output; literal where it is absent. */
export function bodyUse(concrete: XmlElement | null): SoapUse {
  const body = bodyOf(concrete);
  return body === null ? 'literal' : useOf(body);
}

/** The use attribute of the soap:fault of that name; literal where it is absent. */
export function faultUse(bindingOperation: XmlElement, name: string): SoapUse {
  const fault = soapExtensions(bindingOperation, 'fault').find((candidate) => attribute(candidate, 'name') === name);
  return fault === undefined ? 'literal' : useOf(fault);
}

function useOf(extension: XmlElement): SoapUse {
  return attribute(extension, 'use')?.trim().toLowerCase() === 'encoded' ? 'encoded' : 'literal';
}

function bodyOf(concrete: XmlElement | null): XmlElement | null {
  return concrete === null ? null : soapExtension(concrete, 'body');
}

/**
 * A part as an element: its own, or for a type the accessor of rpc style, in no namespace (WS-I Basic Profile R2735). An
 * encoded accessor may be null whatever its type (SOAP 1.1, section 5.1).
 */
export function partOf(reader: WsdlReader, part: XmlElement, use: SoapUse): MessagePart {
  const name = attribute(part, 'name') ?? '';
  return { name, element: elementOf(reader, part, name, use), documentation: wsdlDocumentation(part) };
}

function elementOf(reader: WsdlReader, part: XmlElement, name: string, use: SoapUse): ElementDeclaration {
  const named = attribute(part, 'element');
  if (named !== null) {
    const component = reader.schemas.find('element', part, named, reader.context);
    if (component !== null) return reader.schemas.globalElement(component);
    return missingElement(reader.nameOf(part, named));
  }
  const type = attribute(part, 'type');
  const known = type === null ? ANY_TYPE : reader.schemas.typeNamed(part, type, reader.context);
  return { ...plainElement({ namespace: '', local: name }, known), nillable: use === 'encoded' };
}

function wrapperOf(body: XmlElement | null, use: MessageUse): QName {
  const namespace = body === null ? null : attribute(body, 'namespace');
  return { namespace: namespace ?? use.targetNamespace, local: use.wrapperName };
}

/** Those that soap:body lists; without a list all but the header parts and the attachments. */
function bodyParts(
  parts: readonly XmlElement[],
  body: XmlElement | null,
  concrete: XmlElement | null,
  headers: readonly { readonly node: XmlElement | null }[],
): readonly XmlElement[] {
  const listed = body === null ? null : attribute(body, 'parts');
  if (listed !== null) {
    const names = listed.split(/\s+/);
    return parts.filter((part) => names.includes(attribute(part, 'name') ?? ''));
  }
  const attached = attachedContents(concrete).map(({ part }) => part);
  return parts.filter(
    (part) => !headers.some((header) => header.node === part) && !attached.includes(attribute(part, 'name') ?? ''),
  );
}

/** Those of an output come as they come: see `receiveMultipart`. */
function attachmentsOf(parts: readonly XmlElement[], concrete: XmlElement | null): AttachedPart[] {
  if (concrete?.name.local !== 'input') return [];
  return attachedContents(concrete).flatMap(({ part: name, type }) => {
    const part = parts.find((candidate) => attribute(candidate, 'name') === name);
    return part === undefined ? [] : [attachedPart(name, part, type)];
  });
}

interface Header {
  readonly part: MessagePart;
  readonly node: XmlElement | null;
}

function headersOf(reader: WsdlReader, concrete: XmlElement): Header[] {
  return soapExtensions(concrete, 'header').flatMap((header): Header[] => {
    const message = reader.definitions.find('message', header, attribute(header, 'message'));
    const wanted = attribute(header, 'part');
    const parts = message === null ? [] : childrenOf(message.node, WSDL, 'part');
    const node =
      parts.find((part) => attribute(part, 'name') === wanted) ?? (parts.length === 1 ? parts[0] : undefined);
    if (node !== undefined) return [{ part: partOf(reader, node, useOf(header)), node }];
    if (message !== null)
      reader.warnings.add(`The part ${wanted} of the header (line ${header.line}) is not in the message.`);
    return [];
  });
}
