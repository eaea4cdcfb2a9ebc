import type { ProcessVariable, ProcessVariableType } from '../engine.ts';
import { type BpmnElement, elementOf, elementsOf, textOf } from './bpmn-element.ts';

/** The types of Camunda's form fields, and `file` and `json`, which modelers write as custom types. */
const TYPES: Readonly<Record<string, ProcessVariableType>> = {
  string: 'STRING',
  enum: 'STRING',
  long: 'NUMBER',
  integer: 'NUMBER',
  double: 'NUMBER',
  number: 'NUMBER',
  boolean: 'BOOLEAN',
  date: 'DATE',
  file: 'FILE',
  json: 'JSON',
};

/**
 * The start variables that a start event declares with `camunda:formData`. A field's id is the variable's name. A
 * custom type that is not known is JSON: any value. `camunda:constraint name="required"` makes it required. A list is
 * marked by the property `list` (`<camunda:property id="list" value="true"/>`), since form fields have no lists.
 */
export function startVariables(startEvent: BpmnElement): readonly ProcessVariable[] {
  return formFields(startEvent).flatMap((field) => {
    const name = field.id;
    if (name === undefined) return [];
    return [
      {
        name,
        label: textOf(field, 'label'),
        type: TYPES[(textOf(field, 'type') ?? 'string').toLowerCase()] ?? 'JSON',
        list: hasFlag(field, 'properties', 'values', (property) => property.id === 'list', 'value'),
        required: hasFlag(field, 'validation', 'constraints', (constraint) => constraint.name === 'required', 'config'),
      },
    ];
  });
}

/** The form fields of a start event or user task. */
function formFields(element: BpmnElement): readonly BpmnElement[] {
  const extensions = elementOf(element, 'extensionElements');
  if (extensions === null) return [];
  return elementsOf(extensions, 'values')
    .filter(({ $type }) => $type === 'camunda:FormData')
    .flatMap((formData) => elementsOf(formData, 'fields'));
}

/** Whether a list inside the field has the wanted entry, and that entry does not say `false`. */
function hasFlag(
  field: BpmnElement,
  container: string,
  list: string,
  isWanted: (entry: BpmnElement) => boolean,
  valueProperty: string,
): boolean {
  const around = elementOf(field, container);
  const entry = around === null ? undefined : elementsOf(around, list).find(isWanted);
  return entry !== undefined && textOf(entry, valueProperty)?.trim().toLowerCase() !== 'false';
}
