import type { SoapStyle } from '../model/operation-model.ts';
import type { SoapVersion } from '../soap-operation.ts';
import { WSDL_HTTP, WSDL_SOAP_11, WSDL_SOAP_12 } from '../xml/namespaces.ts';
import { attribute, type XmlElement } from '../xml/xml-element.ts';

/** What a binding says for all its operations (WSDL 1.1, section 3.3). */
export type BindingProtocol =
  | { readonly kind: 'soap'; readonly version: SoapVersion; readonly style: SoapStyle; readonly transport: string }
  | { readonly kind: 'http'; readonly verb: string }
  | { readonly kind: 'other'; readonly namespace: string };

const PROTOCOLS: readonly string[] = [WSDL_SOAP_11, WSDL_SOAP_12, WSDL_HTTP];

/** The protocol of a wsdl:binding, by the namespace of its extension element. */
export function protocolOf(binding: XmlElement): BindingProtocol {
  const extensions = binding.children.filter((child) => child.name.local === 'binding');
  const extension = extensions.find((child) => PROTOCOLS.includes(child.name.namespace)) ?? extensions[0];
  const namespace = extension?.name.namespace ?? '';
  if (extension && (namespace === WSDL_SOAP_11 || namespace === WSDL_SOAP_12)) {
    return {
      kind: 'soap',
      version: namespace === WSDL_SOAP_11 ? 'SOAP_1_1' : 'SOAP_1_2',
      style: styleOf(extension) ?? 'document',
      transport: attribute(extension, 'transport')?.trim() ?? '',
    };
  }
  if (extension && namespace === WSDL_HTTP) return { kind: 'http', verb: attribute(extension, 'verb') ?? 'GET' };
  return { kind: 'other', namespace };
}

/** The style attribute of soap:binding or soap:operation; null where there is none. */
export function styleOf(extension: XmlElement): SoapStyle | null {
  const style = attribute(extension, 'style')?.trim().toLowerCase();
  return style === 'rpc' || style === 'document' ? style : null;
}

/** Whether a transport URI means HTTP. Absent counts as HTTP, the only one that everybody means. */
export function isHttpTransport(transport: string): boolean {
  return transport === '' || /\/http\/?$/i.test(transport) || /\/soap\/?$/i.test(transport);
}

/** The extension elements of that name anywhere below, mime parts included, whichever SOAP version it is written for. */
export function soapExtensions(parent: XmlElement, local: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of parent.children) {
    const { namespace } = child.name;
    if (child.name.local === local && (namespace === WSDL_SOAP_11 || namespace === WSDL_SOAP_12)) found.push(child);
    else found.push(...soapExtensions(child, local));
  }
  return found;
}

/** The first of them, or null. */
export function soapExtension(parent: XmlElement, local: string): XmlElement | null {
  for (const child of parent.children) {
    const { namespace } = child.name;
    if (child.name.local === local && (namespace === WSDL_SOAP_11 || namespace === WSDL_SOAP_12)) return child;
    const below = soapExtension(child, local);
    if (below !== null) return below;
  }
  return null;
}
