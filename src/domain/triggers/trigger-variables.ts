import type { ProcessVariable, ProcessVariableType } from '../../engines/engine.ts';
import type { TriggerVariableData } from '../../store/tables.ts';
import type { Faults } from '../faults.ts';
import { MAIL_PARTS, type MailPart } from '../mail/start-variables.ts';

/** How a start variable is to be filled, as a caller gives it. */
export interface TriggerVariableInput {
  readonly variable: string;
  readonly part?: string | null | undefined;
  readonly value?: unknown;
}

/** What a part can fill, where the process declares the variable. JSON takes all. */
const FITS: Readonly<Record<MailPart, readonly ProcessVariableType[]>> = {
  BODY_TEXT: ['STRING'],
  BODY_HTML: ['STRING'],
  SENDER: ['STRING'],
  SUBJECT: ['STRING'],
  MESSAGE_ID: ['STRING'],
  RECEIVED_AT: ['STRING', 'DATE'],
  ATTACHMENTS: ['FILE'],
  TO: ['STRING'],
  CC: ['STRING'],
};

/**
 * Checks how start variables are filled: each once, by exactly one of a part and a constant, and of a type that the
 * process's variable can take. Variables that the process does not declare are passed on. `declared` is null where the
 * process is not known. `at` is where the list stands in the input.
 */
export function checkVariables(
  inputs: readonly TriggerVariableInput[],
  declared: readonly ProcessVariable[] | null,
  faults: Faults,
  at: readonly string[] = ['variables'],
): readonly TriggerVariableData[] {
  const seen = new Set<string>();
  return inputs.map((input, index) => {
    const path = [...at, String(index)];
    const { variable } = input;
    if (variable.trim() === '')
      faults.add('INVALID_INPUT', 'The name of the variable is needed', [...path, 'variable']);
    if (seen.has(variable))
      faults.add('INVALID_INPUT', `The variable ${variable} is filled twice`, [...path, 'variable']);
    seen.add(variable);
    const filled = toFilling(input, path, faults);
    const target = declared?.find((candidate) => candidate.name === variable);
    if (target !== undefined) checkFit(filled, target, path, faults);
    return filled;
  });
}

function toFilling(input: TriggerVariableInput, path: readonly string[], faults: Faults): TriggerVariableData {
  const { variable, part, value } = input;
  // A form sends null for the one that it does not use.
  const hasConstant = part == null ? value !== undefined : value != null;
  if ((part != null) === hasConstant)
    faults.add('INVALID_INPUT', `The variable ${variable} needs exactly one of part and value`, path);
  if (part == null) return { variable, value: value ?? null };
  if (!(MAIL_PARTS as readonly string[]).includes(part))
    faults.add('INVALID_INPUT', `A mail has no part ${part}: use ${MAIL_PARTS.join(', ')}`, [...path, 'part']);
  return { variable, part };
}

function checkFit(filled: TriggerVariableData, target: ProcessVariable, path: readonly string[], faults: Faults): void {
  const { part, value, variable } = filled;
  const takes = `the process takes ${target.list ? `a list of ${target.type}` : target.type}`;
  if (part !== undefined) {
    if (!isPartFit(part, target))
      faults.add('INVALID_INPUT', `${part} cannot fill ${variable}: ${takes}`, [...path, 'part']);
  } else if (!isConstantFit(value, target)) {
    faults.add('INVALID_INPUT', `The constant cannot fill ${variable}: ${takes}`, [...path, 'value']);
  }
}

function isPartFit(part: string, { type }: ProcessVariable): boolean {
  return type === 'JSON' || FITS[part as MailPart]?.includes(type) === true;
}

function isConstantFit(value: unknown, { type, list }: ProcessVariable): boolean {
  if (value === null || type === 'JSON') return true;
  if (!list) return isOf(value, type);
  return Array.isArray(value) && value.every((item) => isOf(item, type));
}

function isOf(value: unknown, type: Exclude<ProcessVariableType, 'JSON'>): boolean {
  switch (type) {
    case 'STRING':
      return typeof value === 'string';
    case 'NUMBER':
      return typeof value === 'number';
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'DATE':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'FILE':
      // Only a mail brings files.
      return false;
  }
}
