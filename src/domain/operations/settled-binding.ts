import type { ParameterDefinition } from '../../connectors/connector.ts';
import type { ParameterBinding } from '../../store/tables.ts';
import { LEFT_TO_DESIGNER } from './bindings.ts';

/** What a parameter of a document is bound to at first: what must be there and can be one value only is that value. */
export function settledBinding({
  required,
  schema,
}: Pick<ParameterDefinition, 'required' | 'schema'>): ParameterBinding {
  const isSettled = required && typeof schema === 'object' && Object.hasOwn(schema, 'const');
  return isSettled ? { mode: 'FIXED', value: schema['const'] } : LEFT_TO_DESIGNER;
}
