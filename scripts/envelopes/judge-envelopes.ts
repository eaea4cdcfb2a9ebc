import { writeRequest } from '../../src/connectors/soap/call/write-request.ts';
import type { DocumentGraph } from '../../src/connectors/soap/documents/document-graph.ts';
import { modelOf } from '../../src/connectors/soap/load-wsdl.ts';
import { messageShape } from '../../src/connectors/soap/model/message-shape.ts';
import type { SoapOperationModel, WsdlModel } from '../../src/connectors/soap/model/operation-model.ts';
import { type CompiledSchemas, compileSchemas } from '../../src/connectors/soap/validation/compiled-schemas.ts';
import { emitSchemas } from '../../src/connectors/soap/validation/emit-schemas.ts';
import { inputProblems } from '../../src/connectors/soap/validation/input-problems.ts';
import { SOAP_ENVELOPE_11, SOAP_ENVELOPE_12 } from '../../src/connectors/soap/xml/namespaces.ts';
import { NoSample, type SampleProfile, sampleInputs } from './sample-inputs.ts';

/** Of one file; evenly spread over those that it offers. */
const MAX_OPERATIONS = 15;

/** One sample of one operation: valid, invalid (what the validator or the writer says), or not to be judged, and why not. */
export interface EnvelopeVerdict {
  readonly ref: string;
  readonly style: string;
  readonly profile: SampleProfile;
  readonly verdict: 'valid' | 'invalid' | 'unjudged';
  readonly reason: string;
  readonly envelope: string | null;
  /** What the server itself would refuse it for before it leaves; null where it would not, or cannot check it. */
  readonly refusal: string | null;
}

/**
 * Writes a minimal and a full request for up to 15 literal operations of a WSDL, and has libxml2 validate them against
 * the WSDL's own schemas.
 */
export function judgeEnvelopes(graph: DocumentGraph): EnvelopeVerdict[] {
  const model = modelOf(graph);
  const literal = model.operations.filter(({ uncallable, input }) => uncallable === null && input.use === 'literal');
  const chosen = spread(literal);
  if (chosen.length === 0) return [];
  const samples = chosen.flatMap((operation) =>
    (['minimal', 'full'] as const).map((profile) => ({ operation, profile })),
  );
  try {
    using schemas = compileSchemas(emitSchemas(graph, chosen, 'strict'));
    using checking = compileSchemas(emitSchemas(graph, model.operations, 'lax'));
    return samples.map(({ operation, profile }) => judge(model, operation, profile, { schemas, checking }));
  } catch (error) {
    const reason = `The schema itself is refused: ${messageOf(error)}`;
    return samples.map(({ operation, profile }) => ({
      ...headOf(operation, profile),
      verdict: 'unjudged',
      reason,
      envelope: null,
      refusal: null,
    }));
  }
}

function judge(
  model: WsdlModel,
  operation: SoapOperationModel,
  profile: SampleProfile,
  { schemas, checking }: { readonly schemas: CompiledSchemas; readonly checking: CompiledSchemas },
): EnvelopeVerdict {
  const head = headOf(operation, profile);
  let envelope: string | null = null;
  let refusal: string | null = null;
  try {
    const values = sampleInputs(operation, profile);
    envelope = writeRequest(model, operation, values);
    const request = { shape: messageShape(operation.input), values, envelope };
    const [refused] = inputProblems(checking.problems(envelope), request);
    refusal = refused === undefined ? null : `${refused.path} ${refused.words}`;
    const reason = unjudgeable(operation);
    if (reason !== null) return { ...head, verdict: 'unjudged', reason, envelope, refusal };
    const problems = schemas.problems(envelope);
    const verdict = problems.length === 0 ? 'valid' : 'invalid';
    return { ...head, verdict, reason: problems.map(({ message }) => message).join(' '), envelope, refusal };
  } catch (error) {
    const verdict = error instanceof NoSample ? 'unjudged' : 'invalid';
    return { ...head, verdict, reason: messageOf(error), envelope, refusal };
  }
}

/** What the WSDL's schemas say nothing of. */
function unjudgeable({ input }: SoapOperationModel): string | null {
  const entries = [...input.headers, ...(input.wrapper === null ? input.body : [])].map(({ element }) => element.name);
  if (entries.some(({ namespace }) => namespace === SOAP_ENVELOPE_11 || namespace === SOAP_ENVELOPE_12))
    return "An element of the envelope's own namespace, for which another stands in.";
  return entries.some(({ namespace }) => namespace === '')
    ? 'A part of the Body or the Header that names a type: no schema has its element (against WS-I Basic Profile, R2204).'
    : null;
}

function headOf({ ref, style }: SoapOperationModel, profile: SampleProfile) {
  return { ref, style, profile };
}

function spread(operations: readonly SoapOperationModel[]): SoapOperationModel[] {
  const step = Math.max(1, operations.length / MAX_OPERATIONS);
  return operations
    .filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step))
    .slice(0, MAX_OPERATIONS);
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').trim();
}
