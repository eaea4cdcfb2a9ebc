import { randomUUID } from 'node:crypto';
import type { SoapOperationModel } from '../model/operation-model.ts';
import type { Prefixes } from './prefixes.ts';
import { escapeText } from './xml-text.ts';

const ADDRESSING = 'http://www.w3.org/2005/08/addressing';

/** What the header blocks of one message say. */
export interface MessageAddress {
  readonly to: string;
  readonly action: string;
  readonly messageId: string;
}

/**
 * The address of a new message to the endpoint; null where the WSDL does not ask for WS-Addressing, or has header blocks of it as
 * inputs. A SOAPAction that is not the WSDL's is the action too.
 */
export function messageAddress(
  operation: SoapOperationModel,
  to: string,
  soapAction: string | null,
): MessageAddress | null {
  const { addressing, input } = operation;
  if (!addressing || input.headers.some(({ element }) => element.name.namespace === ADDRESSING)) return null;
  const overridden = soapAction !== null && soapAction !== '' && soapAction !== operation.soapAction;
  return { to, action: overridden ? soapAction : input.addressingAction, messageId: `urn:uuid:${randomUUID()}` };
}

type AddressBlock = 'To' | 'Action' | 'MessageID' | 'ReplyTo';

/**
 * The header blocks of WS-Addressing 1.0 (SOAP Binding, section 2): the answer is to come back on the same connection.
 * `attributesOf` gives the attributes of each, with a blank in front.
 */
export function writeAddress(
  { to, action, messageId }: MessageAddress,
  prefixes: Prefixes,
  attributesOf: (block: AddressBlock) => string = () => '',
): string {
  const element = (local: string, content: string, attributes = ''): string => {
    const tag = prefixes.qualify(ADDRESSING, local);
    return `<${tag}${attributes}>${content}</${tag}>`;
  };
  const contents: Readonly<Record<AddressBlock, string>> = {
    To: escapeText(to),
    Action: escapeText(action),
    MessageID: messageId,
    ReplyTo: element('Address', `${ADDRESSING}/anonymous`),
  };
  const blocks = Object.keys(contents) as AddressBlock[];
  return blocks.map((block) => element(block, contents[block], attributesOf(block))).join('');
}
