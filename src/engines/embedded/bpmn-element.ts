/** An element as bpmn-moddle reads it: its attributes and children are own properties by their BPMN names. */
export interface BpmnElement {
  readonly $type: string;
  readonly id?: string;
  readonly name?: string;
  readonly [property: string]: unknown;
}

/** An element with the nearest element around it (or itself) that has an id: how a message says where. */
export interface LocatedElement {
  readonly element: BpmnElement;
  readonly owner: BpmnElement;
}

export function isBpmnElement(value: unknown): value is BpmnElement {
  return typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';
}

/** The elements of a list property; none where it is absent. */
export function elementsOf(element: BpmnElement, property: string): readonly BpmnElement[] {
  const value = element[property];
  return Array.isArray(value) ? value.filter(isBpmnElement) : [];
}

/** The element of a single property, such as `conditionExpression`. */
export function elementOf(element: BpmnElement, property: string): BpmnElement | null {
  const value = element[property];
  return isBpmnElement(value) ? value : null;
}

/** An attribute, or the text of an element, as a string; null where it is absent. */
export function textOf(element: BpmnElement, property: string): string | null {
  const value = element[property];
  return typeof value === 'string' ? value : null;
}

/** Every element below and including this one. References to other elements are not followed. */
export function* walk(element: BpmnElement, owner: BpmnElement = element): Generator<LocatedElement> {
  const nearest = element.id === undefined ? owner : element;
  yield { element, owner: nearest };
  // moddle makes references not enumerable, so these are contained elements only.
  for (const value of Object.values(element).flat()) {
    if (isBpmnElement(value)) yield* walk(value, nearest);
  }
}

/** The name of the element's type without its namespace prefix, as in `ScriptTask`. */
export function localType(element: BpmnElement): string {
  return element.$type.slice(element.$type.indexOf(':') + 1);
}

/** How a message names an element: `script task "Approve" (Activity_1)`. */
export function describe(element: BpmnElement): string {
  const type = localType(element)
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
  const name = element.name === undefined ? '' : ` "${element.name}"`;
  const id = element.id === undefined ? '' : ` (${element.id})`;
  return `${type}${name}${id}`;
}
