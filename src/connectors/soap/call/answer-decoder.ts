import { ConnectorError } from '../../../errors.ts';
import type { SoapOperationModel, WsdlModel } from '../model/operation-model.ts';
import { namesOf } from './document-names.ts';
import { createMultiReferences } from './multi-references.ts';
import { createReadContext } from './read-element.ts';
import { type EnvelopeContent, envelopeFrame } from './read-envelope.ts';
import type { SoapFault } from './read-fault.ts';
import { createOutputReader } from './read-output.ts';
import { createXmlTextDecoder } from './xml-encoding.ts';
import { createXmlParser } from './xml-parser.ts';

/**
 * What an answer says: the output, in the notation of `value-model.ts`, or a fault. In a message with parts they hold an
 * `AttachmentReference` for each reference to one.
 */
export type Answer =
  | { readonly kind: 'output'; readonly output: unknown }
  | { readonly kind: 'fault'; readonly fault: SoapFault };

/** Decodes one answer while its bytes arrive. */
export interface AnswerDecoder {
  /** The text of what was written first, as far as it is known. */
  beginning(): string;
  /** Throws ConnectorError INVALID_RESPONSE or TOO_LARGE. */
  write(chunk: Uint8Array): void;
  /**
   * Goes on with what can only be decoded once all of it has come, until `performance.now()` is `until`; true where nothing is
   * left. Throws as `write` does.
   */
  advance(until: number): boolean;
  /** Decodes what is left, however long it takes. Throws as `write` does, and INVALID_RESPONSE where the message is not complete. */
  end(): Answer;
}

/** A decoder for one answer to the operation; `contentType` is that of the message, which may have parts besides itself. */
export function createAnswerDecoder(
  model: WsdlModel,
  operation: SoapOperationModel,
  contentType: string | null,
  hasParts = false,
): AnswerDecoder {
  const content: EnvelopeContent = { fault: null, body: false };
  const references = operation.output?.use === 'encoded' ? createMultiReferences() : null;
  const context = createReadContext(model.element, references === null ? null : model.type);
  const output = createOutputReader(operation.output, context);
  const faults = operation.faults.map((fault) => fault.element).filter((element) => element !== null);
  const frame = envelopeFrame({ content, context, faults, output, references, hasParts });
  const parser = createXmlParser(frame, namesOf(operation));
  const decoder = createXmlTextDecoder(contentType);
  let beginning = '';
  return {
    // A getter would give each decoder a shape of its own.
    beginning: () => beginning,
    write(chunk) {
      const text = decoder.decode(chunk);
      if (beginning === '') beginning = text;
      parser.write(text);
    },
    advance: (until) => references?.advance(until) ?? true,
    end() {
      parser.write(decoder.end());
      parser.end();
      references?.advance(Infinity);
      if (content.fault !== null) return { kind: 'fault', fault: content.fault };
      if (!content.body) throw new ConnectorError('INVALID_RESPONSE', 'The answer is a SOAP envelope without a Body.');
      return { kind: 'output', output: output.output() };
    },
  };
}
