import { type BpmnElement, describe, type LocatedElement, localType, textOf } from './bpmn-element.ts';

/** The flow elements that the embedded engine runs; whatever else a process holds is refused by name. */
const RUN = new Set([
  ...['StartEvent', 'EndEvent', 'IntermediateCatchEvent', 'IntermediateThrowEvent', 'BoundaryEvent'],
  ...['Task', 'UserTask', 'ManualTask', 'ReceiveTask', 'CallActivity', 'SubProcess', 'Transaction'],
  ...['ExclusiveGateway', 'ParallelGateway', 'InclusiveGateway', 'EventBasedGateway', 'SequenceFlow'],
  ...['DataObject', 'DataObjectReference', 'DataStoreReference'],
]);

/** Tasks that wait for a worker, a class or a rule: nothing here would ever do them. */
const DONE_BY_NOBODY = new Set(['ServiceTask', 'SendTask', 'BusinessRuleTask']);

/** By their local names, in the namespace of whatever product: Camunda, Activiti, Flowable. */
const REFUSED_EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['script', 'holds a script, and scripts are not run'],
  ['executionlistener', 'has an execution listener, and listeners are not run'],
  ['tasklistener', 'has a task listener, and listeners are not run'],
]);

/** By their types: other products have elements of these names that only draw. */
const REFUSED_CAMUNDA_EXTENSIONS: ReadonlyMap<string, string> = new Map([
  ['camunda:Connector', 'uses a connector of the process engine, which is not run'],
  ['camunda:InputOutput', 'maps input or output parameters, which the embedded engine does not do'],
]);

/** Camunda's attributes that name code of the host. */
const CODE_ATTRIBUTES = [
  ...['class', 'delegateExpression', 'expression', 'type', 'variableMappingClass', 'variableMappingDelegateExpression'],
] as const;
const MAY_NAME_CODE = new Set(['bpmn:MessageEventDefinition', 'bpmn:CallActivity']);

/** What of this element can never be run here, in words that name it; nothing where all is well. */
export function refusedContent({ element, owner }: LocatedElement, parent: BpmnElement | null): readonly string[] {
  const where = describe(owner);
  return [refusedFlowElement(element, parent), refusedExtension(element), refusedCode(element)]
    .filter((fault) => fault !== null)
    .map((fault) => `${where} ${fault}`);
}

function refusedFlowElement(element: BpmnElement, parent: BpmnElement | null): string | null {
  const type = localType(element);
  if (type === 'ScriptTask') return 'runs a script, and scripts are not run';
  if (DONE_BY_NOBODY.has(type)) return 'would wait for ever: the embedded engine has nothing that does it';
  if (!isFlowElement(element, parent)) return null;
  if (!RUN.has(type)) return 'is of a type that the embedded engine does not run';
  return element.id === undefined ? `holds a ${type} without an id` : null;
}

function isFlowElement(element: BpmnElement, parent: BpmnElement | null): boolean {
  const flowElements = parent?.['flowElements'];
  return Array.isArray(flowElements) && flowElements.includes(element);
}

function refusedExtension(element: BpmnElement): string | null {
  if (element.$type.startsWith('bpmn:')) return null;
  const byName = REFUSED_EXTENSIONS.get(localType(element).toLowerCase());
  return byName ?? REFUSED_CAMUNDA_EXTENSIONS.get(element.$type) ?? null;
}

function refusedCode(element: BpmnElement): string | null {
  if (textOf(element, 'resource') !== null && localType(element).endsWith('Expression'))
    return 'takes a script from a resource, and scripts are not run';
  if (!MAY_NAME_CODE.has(element.$type)) return null;
  const attribute = CODE_ATTRIBUTES.find((name) => textOf(element, name) !== null);
  return attribute === undefined ? null : `names code to run (camunda:${attribute}), and none is run`;
}
