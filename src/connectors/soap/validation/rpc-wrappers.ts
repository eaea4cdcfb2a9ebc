import type { SoapOperationModel } from '../model/operation-model.ts';
import { clarkName, type QName } from '../model/qname.ts';
import { XSD } from '../xml/namespaces.ts';
import { attributeText, P } from './schema-text.ts';

/** The element around the parts of an rpc request, of which no schema says anything. */
export interface RpcWrapper {
  readonly name: QName;
  /** Its declaration. */
  readonly xml: string;
}

/** Of rpc operations with literal parts; the first of a name. */
export function rpcWrappers(operations: readonly SoapOperationModel[]): readonly RpcWrapper[] {
  const wrappers = new Map<string, RpcWrapper>();
  for (const { input } of operations) {
    const { wrapper, body, use } = input;
    if (wrapper === null || use !== 'literal' || wrappers.has(clarkName(wrapper))) continue;
    const parts = body.map(({ element }, index) => partDeclaration(element, `q${index}`));
    const xml = `<${P}:element name="${wrapper.local}"><${P}:complexType><${P}:sequence>${parts.join('')}</${P}:sequence></${P}:complexType></${P}:element>`;
    wrappers.set(clarkName(wrapper), { name: wrapper, xml });
  }
  return [...wrappers.values()];
}

function partDeclaration(
  { name, type }: SoapOperationModel['input']['body'][number]['element'],
  prefix: string,
): string {
  if (name.namespace !== '')
    return `<${P}:element${attributeText(`xmlns:${prefix}`, name.namespace)} ref="${prefix}:${name.local}"/>`;
  const { namespace, local } = type.name ?? { namespace: XSD, local: 'anyType' };
  const binding = namespace === '' ? '' : attributeText(`xmlns:${prefix}`, namespace);
  return `<${P}:element name="${name.local}" form="unqualified" type="${namespace === '' ? local : `${prefix}:${local}`}"${binding}/>`;
}
