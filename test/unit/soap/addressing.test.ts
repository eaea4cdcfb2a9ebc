import { expect, test } from 'vitest';
import { buildingMessage } from '../../../src/connectors/soap/call/build-message.ts';
import { atOnce } from '../../../src/connectors/soap/work.ts';
import { firstOperation } from '../../support/soap-messages.ts';
import { documentService, inElement } from '../../support/wsdl-documents.ts';

const PLAIN = documentService(inElement(''));
const ADDRESSED = PLAIN.replace(
  '<soap:binding ',
  '<w:UsingAddressing xmlns:w="http://www.w3.org/2006/05/addressing/wsdl"/><soap:binding ',
);

function requestOf(wsdl: string, soapAction: string | null): string {
  const { model, operation } = firstOperation(wsdl);
  return atOnce(buildingMessage(model, operation, {}, { endpoint: 'http://a.test/?a=1&b=2', soapAction }, null)).text;
}

test('a WSDL that asks for WS-Addressing gets its header blocks', () => {
  const request = requestOf(ADDRESSED, 'urn:call');
  const header = /<soap:Header>(.*)<\/soap:Header>/.exec(request)?.[1] ?? '';
  const prefix = /xmlns:(n\d+)="http:\/\/www.w3.org\/2005\/08\/addressing"/.exec(request)?.[1];
  expect(header.replaceAll(`${prefix}:`, '').replace(/urn:uuid:[0-9a-f-]{36}/, 'urn:uuid:some')).toBe(
    '<To>http://a.test/?a=1&amp;b=2</To><Action>urn:call</Action><MessageID>urn:uuid:some</MessageID>' +
      '<ReplyTo><Address>http://www.w3.org/2005/08/addressing/anonymous</Address></ReplyTo>',
  );
});

test('a SOAPAction that was edited is the action too', () => {
  expect(requestOf(ADDRESSED, 'urn:edited')).toContain('Action>urn:edited<');
});

test('a WSDL that does not ask gets none', () => {
  expect(requestOf(PLAIN, 'urn:call')).not.toContain('addressing');
});
