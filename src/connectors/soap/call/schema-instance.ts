import { clarkName } from '../model/qname.ts';
import { isSoapEncoding, SOAP_ENVELOPE_11, SOAP_ENVELOPE_12, XSI } from '../xml/namespaces.ts';
import { readQualifiedName } from './read-simple.ts';
import type { StartTag } from './start-tag.ts';

/** Whether an element says of itself that it is null (XML Schema part 1, section 2.6.2). */
export function isNil(tag: StartTag): boolean {
  const value = attributeIn(tag, 'nil', XSI)?.trim();
  return value === 'true' || value === '1';
}

/** The type that an element says it has, in Clark notation; null where it says nothing. */
export function instanceType(tag: StartTag): string | null {
  const value = attributeIn(tag, 'type', XSI);
  return value === null ? null : readQualifiedName(value, tag.resolvePrefix);
}

/** The value of an attribute; null where there is none. */
export function attributeIn(tag: StartTag, local: string, namespace: string): string | null {
  for (const { name, value } of tag.attributes) if (name.local === local && name.namespace === namespace) return value;
  return null;
}

/** The value of an attribute in the namespace of the SOAP encoding, of either version; null where there is none. */
export function encodingAttribute({ attributes }: StartTag, local: string): string | null {
  for (const { name, value } of attributes) if (name.local === local && isSoapEncoding(name.namespace)) return value;
  return null;
}

/** The attributes that are data, as Clark name and value: none of xsi, the envelope or SOAP encoding. */
export function dataAttributes({ attributes }: StartTag): (readonly [string, string])[] {
  const data = attributes.filter(({ name }) => !isPlumbing(name.namespace));
  return data.map(({ name, value }) => [clarkName(name), value]);
}

function isPlumbing(namespace: string): boolean {
  const isEnvelope = namespace === SOAP_ENVELOPE_11 || namespace === SOAP_ENVELOPE_12;
  return isEnvelope || namespace === XSI || isSoapEncoding(namespace);
}
