import { ConnectorError } from '../../../errors.ts';
import type { ElementDeclaration } from '../model/schema-model.ts';
import { SOAP_ENVELOPE_11, SOAP_ENVELOPE_12 } from '../xml/namespaces.ts';
import { type Frame, IGNORED, type StartTag } from './frame.ts';
import type { MultiReferences } from './multi-references.ts';
import type { ReadContext } from './read-context.ts';
import { readFault, type SoapFault } from './read-fault.ts';
import type { OutputReader } from './read-output.ts';

/** What a message turned out to hold, filled while it is read. */
export interface EnvelopeContent {
  fault: SoapFault | null;
  /** A Body has been seen. */
  body: boolean;
}

interface EnvelopeReading {
  readonly content: EnvelopeContent;
  readonly context: ReadContext;
  readonly faults: readonly ElementDeclaration[];
  readonly output: OutputReader;
  /** Where values are encoded; null otherwise. */
  readonly references: MultiReferences | null;
}

/**
 * The frame of a whole document that must be a SOAP envelope, of either version whatever was asked. Header blocks are passed over.
 * Throws INVALID_RESPONSE for any other document.
 */
export function envelopeFrame(reading: EnvelopeReading): Frame {
  return {
    open(tag) {
      if (tag.local === 'Envelope' && isEnvelopeNamespace(tag.uri)) return insideEnvelope(reading, tag);
      throw new ConnectorError('INVALID_RESPONSE', `The answer is a ${describe(tag)}, not a SOAP envelope.`);
    },
    text: () => {},
    close: () => {},
  };
}

function insideEnvelope(reading: EnvelopeReading, envelope: StartTag): Frame {
  return {
    open(tag) {
      if (tag.local !== 'Body' || !isEnvelopeNamespace(tag.uri)) return IGNORED;
      reading.content.body = true;
      const inside = insideBody(reading);
      return reading.references === null ? inside : reading.references.body(tag, inside, envelope);
    },
    text: () => {},
    close: () => {},
  };
}

function insideBody({ content, context, faults, output }: EnvelopeReading): Frame {
  return {
    open(tag) {
      if (tag.local !== 'Fault' || !isEnvelopeNamespace(tag.uri)) return output.open(tag);
      return readFault(context, faults, (fault) => {
        content.fault = fault;
      });
    },
    text: () => {},
    close: () => {},
  };
}

function isEnvelopeNamespace(namespace: string): boolean {
  return namespace === SOAP_ENVELOPE_11 || namespace === SOAP_ENVELOPE_12;
}

function describe(tag: StartTag): string {
  return /^html$/i.test(tag.local) ? 'page of HTML' : `document <${tag.name}>`;
}
