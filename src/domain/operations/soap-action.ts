import { userError } from '../../errors.ts';

/** A SOAPAction goes into a quoted header (SOAP 1.1 section 6.1.1): a quote or line break would end it. */
export function checkSoapAction(soapAction: string | null, path: readonly string[]): void {
  if (soapAction === null || !/["\p{Cc}]/u.test(soapAction)) return;
  throw userError('INVALID_INPUT', 'A SOAPAction has no quotation marks and no control characters', path);
}
