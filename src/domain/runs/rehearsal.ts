import type { CallOutcome } from '../../connectors/connector.ts';
import type { Egress } from '../../connectors/egress/egress.ts';
import { ConnectorError, type UserErrorData } from '../../errors.ts';
import type { BoundParameter } from '../../store/tables.ts';
import { isLockedAt } from '../operations/nested-bindings.ts';

/** Made once: its stack tells nothing, and takes longer than the rehearsal. */
const NOT_SENT = new ConnectorError('CANCELLED', 'A rehearsal is not sent');

/** A way out that leads nowhere: a call through it is written as far as it can be without the network. */
export const NOWHERE: Egress = {
  request: () => Promise.reject(NOT_SENT),
  hold: () => {
    throw NOT_SENT;
  },
  resolve: () => Promise.reject(NOT_SENT),
  tlsContext: () => {
    throw NOT_SENT;
  },
  allowFault: () => null,
  close: () => Promise.resolve(),
};

/**
 * What of the caller's inputs a rehearsed call could not be written with: a schema says neither what a header may hold
 * nor which values are no XML. Null where there is nothing, or where it is a binding's fault: that fails the run.
 */
export function refusedInput(outcome: CallOutcome, parameters: readonly BoundParameter[]): UserErrorData | null {
  if (outcome.status !== 'FAILED' || outcome.error.code !== 'INVALID_INPUT') return null;
  const place = placeOf(outcome.error.detail);
  const parameter = parameters.find(({ name, wireName }) => startsWith(place, name) || startsWith(place, wireName));
  const blamed = parameter === undefined ? parameters : [parameter];
  if (blamed.every(({ binding }) => binding.mode !== 'DESIGNER')) return null;
  const inside = parameter === undefined ? [] : [parameter.name, ...stepsAfter(place, parameter)];
  if (parameter !== undefined && isLockedAt(parameter.nestedBindings, inside.slice(1))) return null;
  return { code: 'INVALID_INPUT', message: outcome.error.message, path: ['inputs', ...inside] };
}

/** Connectors tell the place as `order.lines[2].quantity`. */
function placeOf(detail: unknown): string {
  const path = (detail as { readonly path?: unknown } | null | undefined)?.path;
  return typeof path === 'string' ? path : '';
}

function startsWith(place: string, name: string): boolean {
  return place === name || place.startsWith(`${name}.`) || place.startsWith(`${name}[`);
}

function stepsAfter(place: string, { name, wireName }: BoundParameter): readonly string[] {
  const rest = place.slice(startsWith(place, name) ? name.length : wireName.length);
  return rest.split(/[.[\]]+/).filter((step) => step !== '');
}
