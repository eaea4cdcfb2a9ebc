import { ConnectorError } from '../../../errors.ts';
import type { SoapVersion } from '../soap-operation.ts';

/**
 * The HTTP headers of a request: SOAP 1.1 section 6.1 (SOAPAction is always sent, also when it is empty or there is none)
 * and SOAP 1.2 part 2 section 6.5 (`action` of the media type, only where there is one). Throws INVALID_INPUT for an action that
 * could end its quotes or its line.
 */
export function soapRequestHeaders(version: SoapVersion, soapAction: string | null): [name: string, value: string][] {
  const action = soapAction ?? '';
  if (!/^[\x20\x21\x23-\x7E\xA0-\xFF]*$/.test(action)) {
    throw new ConnectorError(
      'INVALID_INPUT',
      'The SOAPAction holds a quote, a line break or a character that no header can carry.',
    );
  }
  if (version === 'SOAP_1_1') {
    return [
      ['accept', 'text/xml'],
      ['content-type', 'text/xml; charset=utf-8'],
      ['soapaction', `"${action}"`],
    ];
  }
  const parameter = soapAction === null ? '' : `; action="${action}"`;
  return [
    ['accept', 'application/soap+xml'],
    ['content-type', `application/soap+xml; charset=utf-8${parameter}`],
  ];
}
