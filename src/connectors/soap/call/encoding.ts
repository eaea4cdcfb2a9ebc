import type { MessageModel } from '../model/operation-model.ts';
import type { QName } from '../model/qname.ts';
import type { SimpleType, SoapArray, TypeDefinition } from '../model/schema-model.ts';
import type { SoapVersion } from '../soap-operation.ts';
import { SOAP_ENCODING_11, SOAP_ENCODING_12, XSD } from '../xml/namespaces.ts';

/** The namespace of SOAP encoding. */
export type EncodingNamespace = typeof SOAP_ENCODING_11 | typeof SOAP_ENCODING_12;

/** The encoding that a message's Body is in; null for a literal one. A binding may name the one of 1.1 for SOAP 1.2, or none. */
export function encodingOf(message: MessageModel | null, version: SoapVersion): EncodingNamespace | null {
  if (message === null || message.use === 'literal') return null;
  const styles = message.encodingStyle?.trim().split(/\s+/) ?? [];
  if (styles.includes(SOAP_ENCODING_12)) return SOAP_ENCODING_12;
  if (styles.includes(SOAP_ENCODING_11)) return SOAP_ENCODING_11;
  return version === 'SOAP_1_2' ? SOAP_ENCODING_12 : SOAP_ENCODING_11;
}

/** What `xsi:type` says of a value of the type; null where only an anonymous type could be said. */
export function typeNameOf(type: TypeDefinition, encoding: EncodingNamespace): QName | null {
  if (type.kind === 'any') return null;
  if (type.kind === 'simple') return simpleTypeName(type);
  return type.soapArray === null ? type.name : { namespace: encoding, local: 'Array' };
}

function simpleTypeName(type: SimpleType): QName | null {
  if (type.name !== null) return type.name;
  return type.variety === 'atomic' && type.builtin !== 'anySimpleType' ? { namespace: XSD, local: type.builtin } : null;
}

/** What `soapenc:arrayType` calls the items of an array; arrays of arrays say it of the innermost ones. */
export function itemTypeName({ itemType }: SoapArray, encoding: EncodingNamespace): QName {
  return typeNameOf(itemType, encoding) ?? { namespace: XSD, local: 'anyType' };
}

/** What `xsi:type` says of a scalar that no schema describes; null for anything else. */
export function scalarTypeName(value: unknown): QName | null {
  if (typeof value === 'string') return { namespace: XSD, local: 'string' };
  if (typeof value === 'boolean') return { namespace: XSD, local: 'boolean' };
  if (typeof value !== 'number') return null;
  return { namespace: XSD, local: value === Math.trunc(value) && Math.abs(value) < 2 ** 31 ? 'int' : 'double' };
}
