import { ConnectorError } from '../../errors.ts';
import type { DeployableProcess } from '../engine.ts';
import { type BpmnElement, describe, elementsOf, type LocatedElement, walk } from './bpmn-element.ts';
import { buildElements } from './create-engine.ts';
import { invalidDocument } from './invalid-document.ts';
import { prepareProcess } from './prepare-process.ts';
import { readDocument } from './read-document.ts';
import { refusedCalls } from './refused-calls.ts';
import { refusedContent } from './refused-content.ts';
import { refusedExpressions } from './refused-expressions.ts';
import { startVariables } from './start-variables.ts';

/**
 * The executable processes of a BPMN 2.0 document, in its order. Throws ConnectorError INVALID_DOCUMENT, with every
 * fault and the element it is at: not BPMN, no process to run, broken references, scripts, and whatever could never
 * be run here and would hang.
 */
export async function readProcesses(bpmn: string): Promise<readonly DeployableProcess[]> {
  const { rootElement } = await readDocument(bpmn);
  const processes = elementsOf(rootElement, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
  const executable = processes.filter((process) => process['isExecutable'] === true);
  const faults = [
    ...noProcess(processes, executable),
    ...executable.flatMap(startFaults),
    ...contentFaults(rootElement),
    ...refusedCalls(processes),
  ];
  if (faults.length > 0) throw invalidDocument(faults);
  const deployable = executable.map(toDeployable);
  for (const { key } of deployable) await tryToBuild(bpmn, key);
  return deployable;
}

/** What is in the rules of no schema but stops the engine, such as an event of no kind, is told now and not to a mail. */
async function tryToBuild(bpmn: string, key: string): Promise<void> {
  const document = await prepareProcess(bpmn, key);
  try {
    await buildElements(document);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ConnectorError('INVALID_DOCUMENT', `The process (${key}) cannot be built by the engine: ${reason}`, {
      cause,
    });
  }
}

function noProcess(processes: readonly BpmnElement[], executable: readonly BpmnElement[]): readonly string[] {
  if (executable.length > 0) return [];
  if (processes.length === 0) return ['it holds no process'];
  return [`none of its processes is marked isExecutable="true": ${processes.map(describe).join(', ')}`];
}

function startEvents(process: BpmnElement): readonly BpmnElement[] {
  return elementsOf(process, 'flowElements').filter(({ $type }) => $type === 'bpmn:StartEvent');
}

/** A process is started by its caller, so it has one start event, and that one waits for nothing else. */
function startFaults(process: BpmnElement): readonly string[] {
  if (process.id === undefined) return ['an executable process has no id'];
  const events = startEvents(process);
  if (events.length === 0) return [`${describe(process)} has no start event`];
  if (events.length > 1) return [`${describe(process)} has ${events.length} start events, and one is allowed`];
  return events
    .filter((event) => elementsOf(event, 'eventDefinitions').length > 0)
    .map((event) => `${describe(event)} waits for a trigger, and a process is started here by a plain start event`);
}

function contentFaults(root: BpmnElement): readonly string[] {
  const parents = new Map<BpmnElement, BpmnElement>();
  const located: LocatedElement[] = [...walk(root)];
  for (const { element } of located) {
    for (const child of elementsOf(element, 'flowElements')) parents.set(child, element);
  }
  return located.flatMap((item) => [
    ...refusedContent(item, parents.get(item.element) ?? null),
    ...refusedExpressions(item),
  ]);
}

function toDeployable(process: BpmnElement): DeployableProcess {
  const key = process.id ?? '';
  return { key, name: process.name ?? key, startVariables: startEvents(process).flatMap(startVariables) };
}
