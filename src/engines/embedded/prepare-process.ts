import type { ParseResult } from 'bpmn-moddle';
import { ConnectorError } from '../../errors.ts';
import { type BpmnElement, elementsOf, textOf, walk } from './bpmn-element.ts';
import { safeExpressions } from './expressions.ts';
import { readDocument } from './read-document.ts';

/** A document as bpmn-engine takes it, in which the wanted process, and no other, is started. */
export async function prepareProcess(bpmn: string, processKey: string): Promise<ParseResult> {
  const document = await readDocument(bpmn);
  const processes = elementsOf(document.rootElement, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  if (!processes.some(({ id }) => id === processKey)) {
    throw new ConnectorError('INVALID_DOCUMENT', `The document holds no process "${processKey}".`);
  }
  for (const process of processes) set(process, 'isExecutable', process.id === processKey);
  for (const { element } of walk(document.rootElement)) nameCollection(element);
  return document;
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
