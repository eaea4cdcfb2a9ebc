import { type QName, sameName } from '../model/qname.ts';
import type { SimpleType } from '../model/schema-model.ts';

/** The type of a text that is the URL of an attachment (WS-I Attachments Profile 1.0, section 4). */
export const SWA_REF: QName = { namespace: 'http://ws-i.org/profiles/basic/1.1/xsd', local: 'swaRef' };

/** Whether a type is swaRef itself. */
export function isSwaRef({ name }: SimpleType): boolean {
  return name !== null && sameName(name, SWA_REF);
}
