import { clarkName, type QName } from '../model/qname.ts';
import { isSoapEncoding, SOAP_ENVELOPE_11, SOAP_ENVELOPE_12, XSI } from '../xml/namespaces.ts';
import type { ResolvePrefix, StartTag } from './frame.ts';
import { readQualifiedName } from './read-simple.ts';

const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Whether an element says of itself that it is null (XML Schema part 1, section 2.6.2). */
export function isNil(tag: StartTag): boolean {
  const value = instanceAttribute(tag, 'nil')?.trim();
  return value === 'true' || value === '1';
}

/** The type that an element says it has, in Clark notation; null where it says nothing. */
export function instanceType(tag: StartTag, resolvePrefix: ResolvePrefix): string | null {
  const value = instanceAttribute(tag, 'type');
  return value === null ? null : readQualifiedName(value, resolvePrefix);
}

/** The name of a start tag. */
export function tagName(tag: StartTag): QName {
  return { namespace: tag.uri, local: tag.local };
}

/** The attributes that are data, as Clark name and value: no namespace declarations, none of xsi, the envelope or SOAP encoding. */
export function* dataAttributes(tag: StartTag): Generator<readonly [string, string]> {
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute === undefined || isPlumbing(attribute.uri)) continue;
    yield [clarkName({ namespace: attribute.uri, local: attribute.local }), attribute.value];
  }
}

function isPlumbing(namespace: string): boolean {
  const isEnvelope = namespace === SOAP_ENVELOPE_11 || namespace === SOAP_ENVELOPE_12;
  return isEnvelope || namespace === XMLNS || namespace === XSI || isSoapEncoding(namespace);
}

function instanceAttribute(tag: StartTag, local: string): string | null {
  for (const name in tag.attributes) {
    const attribute = tag.attributes[name];
    if (attribute?.local === local && attribute.uri === XSI) return attribute.value;
  }
  return null;
}
