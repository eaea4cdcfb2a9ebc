import type { AttachedPart } from '../model/operation-model.ts';
import { wsdlDocumentation } from '../xml/documentation.ts';
import { WSDL_MIME } from '../xml/namespaces.ts';
import { attribute, type XmlElement } from '../xml/xml-element.ts';
import { ANY_TYPE, builtinType } from '../xsd/builtin-types.ts';
import { plainElement } from '../xsd/element.ts';

/** What mime:content says of a part (WSDL 1.1, section 5). */
export interface AttachedContent {
  readonly part: string;
  /** Null where it may be any, or is one of several. */
  readonly type: string | null;
}

/** The parts that a wsdl:input or wsdl:output sends beside the message, each once. */
export function attachedContents(concrete: XmlElement | null): readonly AttachedContent[] {
  const found = Map.groupBy(concrete === null ? [] : contentsBelow(concrete), ({ part }) => part);
  return [...found].map(([part, [content, ...alternatives]]) => {
    return { part, type: alternatives.length > 0 ? null : (content?.type ?? null) };
  });
}

function contentsBelow(parent: XmlElement): AttachedContent[] {
  return parent.children.flatMap((child) => {
    const isContent = child.name.namespace === WSDL_MIME && child.name.local === 'content';
    const part = isContent ? attribute(child, 'part') : null;
    if (part === null) return contentsBelow(child);
    const type = attribute(child, 'type')?.trim() ?? '';
    return [{ part, type: /^[^\s/*]+\/[^\s/*]+$/.test(type) ? type : null }];
  });
}

/** A part as what is sent: bytes, whatever type the message gives it. */
export function attachedPart(name: string, part: XmlElement, contentType: string | null): AttachedPart {
  const type = builtinType('base64Binary') ?? ANY_TYPE;
  return {
    name,
    element: plainElement({ namespace: '', local: name }, type),
    documentation: wsdlDocumentation(part),
    contentType,
  };
}
