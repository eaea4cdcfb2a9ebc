import type { NestedBinding } from '../../store/tables.ts';

/** Whether the caller has no say in this part of a value: member names and indexes from the parameter inwards. */
export function isLockedAt(nestedBindings: readonly NestedBinding[], path: readonly string[]): boolean {
  const members = path.filter((step) => !/^\d+$/.test(step));
  return nestedBindings.filter(isLocked).some((nested) => nested.path.every((name, index) => members[index] === name));
}

/** Whether the binding is more than a default. */
export function isLocked({ binding }: NestedBinding): boolean {
  return binding.mode !== 'DESIGNER';
}
