import type { Egress, EgressPolicy } from '../../connectors/egress/egress.ts';
import { AppError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { createRedactor, type Redactor } from '../../secrets/redaction.ts';
import type { Database } from '../../store/database.ts';
import type { OperationRow } from '../../store/operation-store.ts';
import { findService, type ServiceRow } from '../../store/service-store.ts';
import type { StoredAuthentication } from '../services/authentication.ts';
import { callLimits } from '../services/call-limits.ts';
import { secretForms } from '../services/secret-forms.ts';
import { openAuthentication, openTls } from '../services/service-secrets.ts';
import type { OpenVariable, ServiceVariables } from '../services/service-variables.ts';
import { egressWithTls, tokenAddresses } from '../services/tls-egress.ts';
import { toTlsSettings } from '../services/tls-settings.ts';

/** What all calls of an operation have in common, whatever their inputs. Holds secrets in plain: never for an answer. */
export interface OpenedOperation {
  readonly operation: OperationRow;
  readonly service: ServiceRow;
  readonly variables: readonly OpenVariable[];
  readonly authentication: StoredAuthentication | null;
  /** Under the TLS settings of the service. */
  readonly egress: Egress;
  /** What of the settings of the service holds for each of its requests. */
  readonly policy: EgressPolicy;
  /** Masks every text that must not be seen, but the tokens that a call obtains. */
  readonly redactor: Redactor;
  /** Masks these, and more. */
  redactorWith(more: readonly string[]): Redactor;
}

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly variables: ServiceVariables;
  readonly egress: Egress;
}

/** Opens operations for their calls, each once for as long as its row is kept: decrypting and reading take longer than a call. */
export class OpenedOperations {
  readonly #collaborators: Collaborators;
  readonly #opened = new WeakMap<OperationRow, OpenedOperation>();

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** Of a row that `Operations` has just found: it is another one when a setting has changed. Throws AppError NOT_FOUND where the service has gone meanwhile. */
  async open(operation: OperationRow): Promise<OpenedOperation> {
    const known = this.#opened.get(operation);
    if (known !== undefined) return known;
    const opened = await this.#open(operation);
    this.#opened.set(operation, opened);
    return opened;
  }

  async #open(operation: OperationRow): Promise<OpenedOperation> {
    const { database, keyring, variables } = this.#collaborators;
    const service = await findService(database.reader, operation.serviceId);
    if (service === null) throw new AppError('NOT_FOUND', `The service of the operation ${operation.key} has gone`);
    const open = await variables.open(service.id);
    const authentication = openAuthentication(keyring, service);
    const addresses = [addressOf(service, operation), ...tokenAddresses(authentication)];
    const egress = egressWithTls(this.#collaborators.egress, toTlsSettings(openTls(keyring, service)), addresses);
    const secrets = [...secretForms(authentication), ...open.flatMap(secretTexts)];
    const policy = policyOf(service);
    const redactor = createRedactor(secrets);
    const redactorWith = keepLast(secrets, redactor);
    return { operation, service, variables: open, authentication, egress, policy, redactor, redactorWith };
  }
}

/** A token lives longer than a call, and a redactor takes longer to make than to use. */
function keepLast(secrets: readonly string[], redactor: Redactor): OpenedOperation['redactorWith'] {
  let last = { more: '[]', redactor };
  return (more) => {
    const asked = JSON.stringify(more);
    if (asked === '[]') return redactor;
    if (asked !== last.more) last = { more: asked, redactor: createRedactor([...secrets, ...more]) };
    return last.redactor;
  };
}

/** Where an operation is called, as the administrator has entered it. */
export function addressOf({ config }: ServiceRow, operation: OperationRow): string {
  if (config.connector === 'REST') return config.baseUrl;
  if (config.connector === 'SOAP' && operation.config.connector === 'SOAP')
    return config.endpointOverride ?? operation.config.endpoint;
  throw new Error(`The operation ${operation.id} is not of the kind of its service`);
}

function policyOf(service: ServiceRow): EgressPolicy {
  const { connectTimeoutMs, headersTimeoutMs } = callLimits(service.limits);
  return { allow: service.egressAllow, connectTimeoutMs, headersTimeoutMs };
}

/** Every text of a secret variable: the value, or each leaf of a structured one. */
function secretTexts(variable: OpenVariable): readonly string[] {
  return variable.secret ? leaves(variable.value) : [];
}

function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(leaves);
}
