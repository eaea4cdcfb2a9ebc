/** BPMN documents for tests, from the parts that a test is about. */

const NAMESPACES = [
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** Definitions around whole processes and other root elements. */
export function bpmnDocument(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<bpmn:definitions ${NAMESPACES} id="Doc" targetNamespace="urn:test">${content}</bpmn:definitions>`;
}

/** A document with one executable process `P` of these flow elements. */
export function bpmnProcess(content: string, rootElements = ''): string {
  return bpmnDocument(`${rootElements}<bpmn:process id="P" isExecutable="true">${content}</bpmn:process>`);
}

/** A document whose process goes through the nodes, each with its `id` first, between a start and an end event. */
export function bpmnSequence(...nodes: readonly string[]): string {
  const all = ['<bpmn:startEvent id="Start"/>', ...nodes, '<bpmn:endEvent id="End"/>'];
  const ids = all.map((node) => /id="([^"]+)"/.exec(node)?.[1] ?? '');
  const flows = ids.slice(1).map((id, index) => sequenceFlow(`Flow${index}`, ids[index] ?? '', id));
  return bpmnProcess([...all, ...flows].join(''));
}

/** A sequence flow, with a condition if one is given. */
export function sequenceFlow(id: string, sourceRef: string, targetRef: string, condition?: string): string {
  const body =
    condition === undefined
      ? ''
      : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression"><![CDATA[${condition}]]></bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${id}" sourceRef="${sourceRef}" targetRef="${targetRef}">${body}</bpmn:sequenceFlow>`;
}

/** An intermediate event that waits for an ISO 8601 duration. */
export function timerEvent(id: string, duration: string): string {
  return `<bpmn:intermediateCatchEvent id="${id}"><bpmn:timerEventDefinition id="${id}Timer"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${duration}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;
}
