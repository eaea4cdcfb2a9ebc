import type { ParseResult } from 'bpmn-moddle';
import { ConnectorError } from '../../errors.ts';
import { type BpmnElement, elementsOf, localType, textOf, walk } from './bpmn-element.ts';
import { safeExpressions } from './expressions.ts';
import { readDocument } from './read-document.ts';

/** The root elements that a run needs; of the others (item definitions, interfaces) bpmn-engine knows not even the types. */
const RUN = new Set(['Process', 'Collaboration', 'Message', 'Signal', 'Error', 'Escalation', 'DataStore']);

/** A document as bpmn-engine takes it, in which the wanted process, and no other, is started. */
export async function prepareProcess(bpmn: string, processKey: string): Promise<ParseResult> {
  const document = await readDocument(bpmn);
  const rootElements = elementsOf(document.rootElement, 'rootElements').filter((element) =>
    RUN.has(localType(element)),
  );
  set(document.rootElement, 'rootElements', rootElements);
  const processes = rootElements.filter(({ $type }) => $type === 'bpmn:Process');
  if (!processes.some(({ id }) => id === processKey)) {
    throw new ConnectorError('INVALID_DOCUMENT', `The document holds no process "${processKey}".`);
  }
  for (const process of processes) set(process, 'isExecutable', process.id === processKey);
  for (const { element } of walk(document.rootElement)) {
    nameCollection(element);
    dropRoles(element);
  }
  return document;
}

/**
 * Lanes, performers and message flows say who does what and who hears of it; as in other engines they are not run.
 * bpmn-engine would start the process at the other end of a message flow as a part of this one, and it stumbles over
 * lane sets without lanes.
 */
function dropRoles(element: BpmnElement): void {
  for (const property of ['messageFlows', 'laneSets', 'resources']) {
    if (element[property] !== undefined) set(element, property, undefined);
  }
}

/** Camunda writes a collection as the bare name of a variable, too; bpmn-engine would loop over its letters. */
function nameCollection(element: BpmnElement): void {
  const collection = textOf(element, 'collection');
  if (collection === null || safeExpressions.hasExpression(collection)) return;
  set(element, 'collection', `\${${collection}}`);
}

function set(element: BpmnElement, property: string, value: unknown): void {
  Reflect.set(element, property, value);
}
