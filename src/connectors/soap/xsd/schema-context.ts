import type { QName } from '../model/qname.ts';
import { attribute, resolveQName, type XmlElement } from '../xml/xml-element.ts';
import type { SchemaContext } from './schemas.ts';

/** The context of an xs:schema element; included into a namespace, it takes that one where it has none itself. */
export function contextOf(schema: XmlElement, location: string, includedInto: string | null): SchemaContext {
  const own = attribute(schema, 'targetNamespace')?.trim() ?? '';
  return {
    targetNamespace: own === '' ? (includedInto ?? '') : own,
    chameleon: own === '' && includedInto !== null && includedInto !== '',
    elementsQualified: attribute(schema, 'elementFormDefault') === 'qualified',
    attributesQualified: attribute(schema, 'attributeFormDefault') === 'qualified',
    location,
    redefined: null,
  };
}

/** What a QName in a schema means there. A prefix that is not bound counts as no namespace. */
export function contextualName(node: XmlElement, text: string, context: SchemaContext): QName {
  const { namespace, local } = resolveQName(node, text);
  if (namespace === null || namespace === '')
    return { namespace: context.chameleon ? context.targetNamespace : '', local };
  return { namespace, local };
}
