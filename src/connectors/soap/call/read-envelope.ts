import { ConnectorError } from '../../../errors.ts';
import { PartsFrame } from '../attachments/parts-frame.ts';
import type { ElementDeclaration } from '../model/schema-model.ts';
import { SOAP_ENVELOPE_11, SOAP_ENVELOPE_12 } from '../xml/namespaces.ts';
import { type Frame, IGNORED } from './frame.ts';
import type { MultiReferences } from './multi-references.ts';
import type { ReadContext } from './read-context.ts';
import { readFault, type SoapFault } from './read-fault.ts';
import type { OutputReader } from './read-output.ts';
import type { StartTag } from './start-tag.ts';

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
  /** The message has parts besides itself, that its elements may refer to. */
  readonly hasParts: boolean;
}

/**
 * The frame of a whole document that must be a SOAP envelope, of either version whatever was asked. Header blocks are passed over.
 * Throws INVALID_RESPONSE for any other document.
 */
export function envelopeFrame(reading: EnvelopeReading): Frame {
  return {
    ...IGNORED,
    open(tag) {
      if (tag.name.local === 'Envelope' && isOfEnvelope(tag)) return insideEnvelope(reading);
      throw new ConnectorError('INVALID_RESPONSE', `The answer is a ${describe(tag)}, not a SOAP envelope.`);
    },
  };
}

function insideEnvelope(reading: EnvelopeReading): Frame {
  return {
    ...IGNORED,
    open(tag) {
      if (tag.name.local !== 'Body' || !isOfEnvelope(tag)) return IGNORED;
      reading.content.body = true;
      const inside = reading.hasParts ? new PartsFrame(insideBody(reading)) : insideBody(reading);
      return reading.references === null ? inside : reading.references.body(inside);
    },
  };
}

function insideBody({ content, context, faults, output }: EnvelopeReading): Frame {
  let isFault = false;
  return {
    ...IGNORED,
    open(tag) {
      isFault = tag.name.local === 'Fault' && isOfEnvelope(tag);
      if (!isFault) return output.open(tag);
      return readFault(context, faults, (fault) => {
        content.fault = fault;
      });
    },
    take: (value) => (isFault ? undefined : output.take(value)),
  };
}

function isOfEnvelope({ name }: StartTag): boolean {
  return name.namespace === SOAP_ENVELOPE_11 || name.namespace === SOAP_ENVELOPE_12;
}

function describe({ name, rawName }: StartTag): string {
  return /^html$/i.test(name.local) ? 'page of HTML' : `document <${rawName}>`;
}
