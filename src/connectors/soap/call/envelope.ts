import type { SoapVersion } from '../soap-operation.ts';
import { SOAP_ENVELOPE_11, SOAP_ENVELOPE_12 } from '../xml/namespaces.ts';
import type { Prefixes } from './prefixes.ts';

/** The namespace of a version's envelope. */
export function envelopeNamespace(version: SoapVersion): string {
  return version === 'SOAP_1_2' ? SOAP_ENVELOPE_12 : SOAP_ENVELOPE_11;
}

/** A whole message around header blocks and body entries that are already XML; a header without blocks is left out. */
export function writeEnvelope(prefixes: Prefixes, headerXml: string, bodyXml: string): string {
  const header = headerXml === '' ? '' : `<soap:Header>${headerXml}</soap:Header>`;
  return `<?xml version="1.0" encoding="utf-8"?><soap:Envelope${prefixes.declarations()}>${header}<soap:Body>${bodyXml}</soap:Body></soap:Envelope>`;
}
