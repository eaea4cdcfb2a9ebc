import type { QName } from '../model/qname.ts';
import type { WildcardParticle } from '../model/schema-model.ts';

/** Whether xs:any takes elements of that name (XML Schema part 1, section 3.10.1). */
export function admits({ namespaces, targetNamespace }: WildcardParticle, { namespace }: QName): boolean {
  if (namespaces === '##any') return true;
  if (namespaces === '##other') return namespace !== targetNamespace && namespace !== '';
  const allowed = namespaces.split(/\s+/);
  return allowed.includes(namespace) || (namespace === '' && allowed.includes('##local'));
}
