import { type BpmnElement, describe, textOf, walk } from './bpmn-element.ts';

/**
 * Call activities that could never return: those that call what is not in the document (the engine would wait for
 * ever), and processes that call themselves, directly or through others.
 */
export function refusedCalls(processes: readonly BpmnElement[]): readonly string[] {
  const calls = new Map(processes.map((process) => [process.id ?? '', callActivities(process)]));
  const faults = [...calls.values()].flat().flatMap((call) => missingCallee(call, calls));
  const recursive = [...calls.keys()].filter((id) => reaches(id, id, calls));
  return [...faults, ...recursive.map((id) => `process (${id}) calls itself, which would never end`)];
}

function callActivities(process: BpmnElement): readonly BpmnElement[] {
  return [...walk(process)].map(({ element }) => element).filter(({ $type }) => $type === 'bpmn:CallActivity');
}

type Calls = ReadonlyMap<string, readonly BpmnElement[]>;

function missingCallee(call: BpmnElement, calls: Calls): readonly string[] {
  const callee = textOf(call, 'calledElement');
  if (callee !== null && calls.has(callee)) return [];
  return [
    `${describe(call)} calls ${callee === null ? 'nothing' : `"${callee}"`}, which is no process of this document`,
  ];
}

function reaches(from: string, target: string, calls: Calls, seen: Set<string> = new Set()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  const callees = (calls.get(from) ?? []).map((call) => textOf(call, 'calledElement') ?? '');
  return callees.includes(target) || callees.some((callee) => reaches(callee, target, calls, seen));
}
