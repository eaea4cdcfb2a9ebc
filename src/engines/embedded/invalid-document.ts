import { ConnectorError } from '../../errors.ts';

const SHOWN = 10;

/** One INVALID_DOCUMENT that tells every fault of a BPMN document (the first ones in its message, all in its detail). */
export function invalidDocument(faults: readonly string[]): ConnectorError {
  const more = faults.length > SHOWN ? [`and ${faults.length - SHOWN} more`] : [];
  const message = `The BPMN document cannot be deployed: ${[...faults.slice(0, SHOWN), ...more].join('; ')}.`;
  return new ConnectorError('INVALID_DOCUMENT', message, { detail: { faults } });
}
