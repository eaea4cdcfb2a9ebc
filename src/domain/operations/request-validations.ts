import { connectors } from '../../connectors/index.ts';
import { ConnectorError } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import type { OperationRow } from '../../store/operation-store.ts';
import { findService } from '../../store/service-store.ts';
import { keptWsdl } from './kept-wsdl.ts';

/** Whether requests are checked against the schemas of their WSDL before they leave. */
export interface RequestValidation {
  readonly active: boolean;
  /** Why they are not though they should be; null otherwise. */
  readonly warning: string | null;
}

/** Tells which SOAP operations have their requests checked. */
export class RequestValidations {
  readonly #database: Database;

  constructor({ database }: { readonly database: Database }) {
    this.#database = database;
  }

  /** Takes as long as the schemas take to compile where they were not used yet: a few seconds at most. */
  async of({ serviceId, config }: OperationRow): Promise<RequestValidation> {
    const service = await findService(this.#database.reader, serviceId);
    if (service?.config.connector !== 'SOAP' || config.connector !== 'SOAP') return { active: false, warning: null };
    if (service.config.validatesRequests === false) return { active: false, warning: null };
    const wsdl = await keptWsdl(this.#database.reader, serviceId);
    const warning = await obstacleOf({ ...wsdl, ref: config.ref });
    return { active: warning === null, warning };
  }
}

async function obstacleOf(operation: Parameters<typeof connectors.soap.findValidationObstacle>[0]) {
  try {
    return await connectors.soap.findValidationObstacle(operation);
  } catch (error) {
    // An operation that cannot be called has nothing to check.
    if (error instanceof ConnectorError) return error.message;
    throw error;
  }
}
