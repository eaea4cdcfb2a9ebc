import type { SoapVersion } from '../soap-operation.ts';
import { SOAP_ENVELOPE_11, SOAP_ENVELOPE_12 } from '../xml/namespaces.ts';
import type { Prefixes } from './prefixes.ts';
import type { Attach, Refer } from './write-context.ts';

/** The namespace of a version's envelope. */
export function envelopeNamespace(version: SoapVersion): string {
  return version === 'SOAP_1_2' ? SOAP_ENVELOPE_12 : SOAP_ENVELOPE_11;
}

/** What the protocols around a message put into it besides its inputs (WS-Addressing, WS-Security), and take out of it (MTOM). */
export interface ProtocolBlocks {
  /** Header blocks as XML; the prefix `soap` is that of the envelope. */
  header(prefixes: Prefixes): string;
  /** Attributes of the Body, each with a blank in front. */
  readonly bodyAttributes: string;
  /** See `WriteContext`. */
  readonly attach: Attach | null;
  readonly refer: Refer;
}

/** A whole message around header blocks and body entries that are already XML; a header without blocks is left out. */
export function writeEnvelope(prefixes: Prefixes, headerXml: string, bodyXml: string, bodyAttributes = ''): string {
  const header = headerXml === '' ? '' : `<soap:Header>${headerXml}</soap:Header>`;
  return `<?xml version="1.0" encoding="utf-8"?><soap:Envelope${prefixes.declarations()}>${header}<soap:Body${bodyAttributes}>${bodyXml}</soap:Body></soap:Envelope>`;
}
