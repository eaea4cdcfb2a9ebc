import BpmnModdle, { type ParseResult, type ParseWarning } from 'bpmn-moddle';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' };
import { ConnectorError } from '../../errors.ts';
import { describe } from './bpmn-element.ts';
import { checkXml } from './check-xml.ts';
import { invalidDocument } from './invalid-document.ts';

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

async function parse(text: string): Promise<ParseResult> {
  try {
    return await new BpmnModdle({ camunda }).fromXML(text);
  } catch (cause) {
    const reason = cause instanceof Error ? firstLine(cause.message) : String(cause);
    throw new ConnectorError('INVALID_DOCUMENT', `The BPMN document could not be read: ${reason}`, { cause });
  }
}

function faultOf(warning: ParseWarning): string[] {
  const { element, property, value, message } = warning;
  if (element === undefined) return isAboutDiagram(message) ? [] : [readable(message)];
  if (element.$type.startsWith('bpmndi:')) return [];
  if (value === undefined) return [];
  return [`${describe(element)}: ${property?.replace(/^.*:/, '')} refers to "${value}", which does not exist`];
}

/** `unparsable content <bpmn:foo/> detected` with its line and the reason, which moddle writes on lines of their own. */
function readable(message: string): string {
  const line = /line: (\d+)/.exec(message)?.[1];
  const reason = /nested error: (.*)/.exec(message)?.[1];
  return [firstLine(message), line && `line ${Number(line) + 1}`, reason].filter(Boolean).join(', ');
}

function isAboutDiagram(message: string): boolean {
  return /^unparsable content <\/?(bpmndi|di|dc):/.test(message);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
