import BpmnModdle, { type ParseResult, type ParseWarning } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };
import { ConnectorError } from '../../errors.ts';
import { describe } from './bpmn-element.ts';
import { checkXml } from './check-xml.ts';
import { invalidDocument } from './invalid-document.ts';

/** The references that the engine follows; one to nothing would break a run. */
const FOLLOWED = new Set([
  ...['incoming', 'outgoing', 'sourceRef', 'targetRef', 'default', 'attachedToRef', 'activityRef'],
  ...['messageRef', 'signalRef', 'errorRef', 'escalationRef', 'dataObjectRef', 'dataStoreRef'],
]);

/**
 * Parses BPMN 2.0 with the Camunda extensions. Throws INVALID_DOCUMENT for what is not BPMN, for elements that the
 * schema does not know and for references to elements that do not exist; the diagram may be incomplete.
 */
export async function readDocument(bpmn: string): Promise<ParseResult> {
  const text = bpmn.replace(/^\uFEFF/, '');
  checkXml(text);
  const document = await parse(text);
  const faults = document.warnings.flatMap(faultOf);
  if (faults.length > 0) throw invalidDocument(faults);
  return document;
}

/** The types of BPMN and of Camunda's extensions: it holds nothing of what it has read. */
const MODDLE = new BpmnModdle({ camunda });

async function parse(text: string): Promise<ParseResult> {
  try {
    return await MODDLE.fromXML(text);
  } catch (cause) {
    const reason = cause instanceof Error ? firstLine(cause.message) : String(cause);
    throw new ConnectorError('INVALID_DOCUMENT', `The BPMN document could not be read: ${reason}`, { cause });
  }
}

function faultOf({ element, property, value, message }: ParseWarning): readonly string[] {
  if (element === undefined || property === undefined) return isHarmless(message) ? [] : [readable(message)];
  const name = property.replace(/^.*:/, '');
  if (!FOLLOWED.has(name) || element.$type.startsWith('bpmndi:')) return [];
  return [`${describe(element)}: ${name} refers to "${value}", which does not exist`];
}

/** `unparsable content <bpmn:foo/> detected` with its line and the reason, which moddle writes on lines of their own. */
function readable(message: string): string {
  const line = /line: (\d+)/.exec(message)?.[1];
  const reason = /nested error: (.*)/.exec(message)?.[1];
  return [firstLine(message), line && `line ${Number(line) + 1}`, reason].filter(Boolean).join(', ');
}

/** What is left out of the diagram or the documentation changes no process; the encoding was dealt with before. */
function isHarmless(message: string): boolean {
  if (!message.startsWith('unparsable content')) return true;
  if (/^unparsable content <\/?(bpmndi|di|dc):/.test(message)) return true;
  const unrecognized = /unrecognized element <([^>]*)>/.exec(message)?.[1];
  return unrecognized !== undefined && (unrecognized === 'bpmn:documentation' || !unrecognized.startsWith('bpmn:'));
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
