import type { AuthenticationConfig } from '../../connectors/authentication/authentication.ts';
import type { CallContext, CallOutcome, HttpHeader, HttpMethod, SaveFile } from '../../connectors/connector.ts';
import type { Egress } from '../../connectors/egress/egress.ts';
import { connectors } from '../../connectors/index.ts';
import type { RunErrorData, UserErrorData } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { MASK, type Redactor } from '../../secrets/redaction.ts';
import type { Database } from '../../store/database.ts';
import type { OperationRow } from '../../store/operation-store.ts';
import type { ServiceRow } from '../../store/service-store.ts';
import { keptWsdl } from '../operations/kept-wsdl.ts';
import { type ResolvedValues, resolveValues } from '../operations/resolve-values.ts';
import { toAuthenticationConfig } from '../services/authentication.ts';
import { narrowEgress } from '../services/call-settings.ts';
import { isOAuth2 } from '../services/oauth2-settings.ts';
import type { OAuth2Tokens } from '../services/oauth2-tokens.ts';
import { retryPolicy } from '../services/retry-policy.ts';
import type { OpenVariable, ServiceVariables } from '../services/service-variables.ts';
import { isRepeatable } from './calls/repetition.ts';
import { type AttemptedOutcome, ServiceCalls } from './calls/service-calls.ts';
import { type ReadFile, withFiles } from './file-inputs.ts';
import { addressOf, type OpenedOperation, OpenedOperations } from './opened-operation.ts';
import { NOWHERE, refusedInput } from './rehearsal.ts';

/** A call that is ready to leave, unless `inputFaults` says otherwise. */
export interface PreparedCall {
  readonly inputFaults: readonly UserErrorData[];
  /** As given by the caller, secrets masked. */
  readonly inputs: unknown;
  /** Makes the call, and repeats it by the rules of its service; what it answers is masked. Never throws for what a peer does. */
  invoke(signal: AbortSignal): Promise<AttemptedOutcome>;
}

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly variables: ServiceVariables;
  readonly tokens: OAuth2Tokens;
  readonly egress: Egress;
  readonly saveFile: CallContext['saveFile'];
  readonly readFile: ReadFile;
}

/** Headers that are credentials whatever they hold (RFC 9110 section 11, RFC 6265). */
const CREDENTIAL_HEADERS = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie']);

/** Puts an operation, its bindings and the caller's inputs together, and calls the connector. */
export class Invocations {
  readonly #collaborators: Collaborators;
  readonly #operations: OpenedOperations;
  readonly #calls = new ServiceCalls();

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
    this.#operations = new OpenedOperations(collaborators);
  }

  /**
   * Throws AppError NOT_FOUND where the service has gone meanwhile. The key is the caller's, for a call that is the same
   * when it is made again.
   */
  async prepare(operation: OperationRow, inputs: unknown, idempotencyKey: string | null = null): Promise<PreparedCall> {
    const opened = await this.#operations.open(operation);
    const { service, redactor } = opened;
    const { values, inputFaults, bindingFault } = await this.#resolve(operation, inputs, opened.variables);
    const sentKey = retryPolicy(service.retry).sendIdempotencyKey ? idempotencyKey : null;
    const call: Call = { service, operation, values };
    const isRefused = inputFaults.length > 0 || bindingFault !== null;
    const faults = isRefused || !hasDesigner(operation) ? inputFaults : await this.#rehearse(call);
    const keyFaults = idempotencyKeyFaults(sentKey);
    return {
      inputFaults: [...faults, ...keyFaults].map((fault) => ({ ...fault, message: redactor.cut(fault.message) })),
      inputs: redactor.json(inputs ?? {}),
      invoke: (signal) =>
        bindingFault === null
          ? this.#invoke(opened, call, sentKey, signal)
          : Promise.resolve(notMade(maskError(bindingFault, redactor))),
    };
  }

  async #invoke(
    { operation, service, authentication, egress, policy, redactorWith }: OpenedOperation,
    call: Call,
    idempotencyKey: string | null,
    signal: AbortSignal,
  ): Promise<AttemptedOutcome> {
    const source = isOAuth2(authentication)
      ? this.#collaborators.tokens.source(
          service.id,
          authentication,
          narrowEgress(egress, () => policy),
        )
      : null;
    const redactorNow = (derived: readonly string[] = []) => redactorWith([...(source?.secrets() ?? []), ...derived]);
    const saveFile: SaveFile = (file) =>
      this.#collaborators.saveFile({ ...file, content: redactorNow().bytes(file.content) });
    const config = toAuthenticationConfig(authentication, source?.accessToken ?? null);
    const {
      attempts,
      derivedSecrets = [],
      ...outcome
    } = await this.#calls.make(service, {
      attempt: (leftMs) => {
        const way = narrowEgress(egress, () => ({ ...policy, totalTimeoutMs: leftMs() }));
        return this.#call(call, config, { egress: way, signal, saveFile, idempotencyKey });
      },
      isRepeatable: isRepeatable(methodOf(operation), idempotencyKey),
      signal,
    });
    return mask(outcome, redactorNow(derivedSecrets), attempts);
  }

  async #resolve(operation: OperationRow, inputs: unknown, open: readonly OpenVariable[]): Promise<ResolvedValues> {
    const resolved = resolveValues(operation.parameters, inputs, open);
    if (!sendsFiles(operation)) return resolved;
    const { values, faults } = await withFiles(resolved.values, this.#collaborators.readFile);
    return { ...resolved, values, inputFaults: [...resolved.inputFaults, ...faults] };
  }

  /** What the connector refuses of the inputs when it writes the call; nothing leaves. */
  async #rehearse(call: Call): Promise<readonly UserErrorData[]> {
    const { saveFile } = this.#collaborators;
    const context = { egress: NOWHERE, signal: new AbortController().signal, saveFile };
    const outcome = await this.#call(call, null, context);
    const fault = refusedInput(outcome, call.operation.parameters);
    return fault === null ? [] : [fault];
  }

  async #call(
    { service, operation, values }: Call,
    authentication: AuthenticationConfig | null,
    context: CallContext,
  ): Promise<CallOutcome> {
    const { database } = this.#collaborators;
    const { config, parameters } = operation;
    if (config.connector === 'REST' && service.config.connector === 'REST') {
      const { baseUrl } = service.config;
      const call = { ...config, method: config.method as HttpMethod, parameters };
      return connectors.rest.invoke({ baseUrl, authentication }, call, values, context);
    }
    if (config.connector === 'SOAP' && service.config.connector === 'SOAP') {
      const wsdl = await keptWsdl(database.reader, service.id);
      const soapAction = config.soapActionOverride ?? config.wsdlSoapAction;
      const endpoint = addressOf(service, operation);
      const { validatesRequests = true, mtom = null } = service.config;
      const call = { ...wsdl, ref: config.ref, endpoint, soapAction, authentication, validatesRequests, mtom };
      return connectors.soap.invoke(call, values, context);
    }
    throw new Error(`The operation ${operation.id} is not of the kind of its service`);
  }
}

/** What is called, with which values. */
interface Call {
  readonly service: ServiceRow;
  readonly operation: OperationRow;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Elsewhere a value that looks like a file of ours is a value. */
function sendsFiles({ config }: OperationRow): boolean {
  return config.connector === 'SOAP' || (config.connector === 'REST' && connectors.rest.sendsFiles(config.contentType));
}

/** SOAP over HTTP is always a POST. */
function methodOf({ config }: OperationRow): string {
  return config.connector === 'REST' ? config.method : 'POST';
}

/** Only where it is sent: to us alone it may be anything. */
function idempotencyKeyFaults(sentKey: string | null): readonly UserErrorData[] {
  if (sentKey === null || /^[\x21-\x7e]{1,255}$/.test(sentKey)) return [];
  const message = 'The key is sent to the peer as a header: visible ASCII characters without spaces, at most 255';
  return [{ code: 'INVALID_INPUT', message, path: ['idempotencyKey'] }];
}

/** Whether there is anything that a caller could be told to mend; what is bound fails the run. */
function hasDesigner({ parameters }: OperationRow): boolean {
  return parameters.some(({ binding }) => binding.mode === 'DESIGNER');
}

/** How a call ends that was not made. */
function notMade(error: RunErrorData): AttemptedOutcome {
  return { status: 'FAILED', error, request: null, response: null, attempts: 0 };
}

type SucceededOutput = Pick<Extract<CallOutcome, { readonly status: 'SUCCEEDED' }>, 'output' | 'outputJson'>;

/** What has a fixed set of values (status, method, size, codes) stays: it would not be valid any more, and tells nothing. */
function mask(outcome: CallOutcome, redactor: Redactor, attempts: number): AttemptedOutcome {
  const traces = {
    request: outcome.request && maskTrace({ ...outcome.request, url: redactor.text(outcome.request.url) }, redactor),
    response: outcome.response && maskTrace(outcome.response, redactor),
  };
  if (outcome.status === 'FAILED') {
    const output = redactor.json(outcome.output);
    return { status: outcome.status, error: maskError(outcome.error, redactor), output, attempts, ...traces };
  }
  return { status: outcome.status, ...maskOutput(outcome, redactor), attempts, ...traces };
}

/** An output that was read from JSON keeps a text, though not that one where it may hold a secret that was not read. */
function maskOutput({ output, outputJson }: SucceededOutput, redactor: Redactor): SucceededOutput {
  if (outputJson === undefined) return { output: redactor.json(output) };
  if (redactor.isIdle) return { output, outputJson };
  const { value, json } = redactor.written(output);
  return { output: value, outputJson: json };
}

function maskError(error: RunErrorData, redactor: Redactor): RunErrorData {
  return { ...error, ...redactor.cut({ message: error.message, detail: error.detail }) };
}

function maskTrace<Trace extends { readonly headers: readonly HttpHeader[]; readonly body: string | null }>(
  trace: Trace,
  redactor: Redactor,
): Trace {
  return { ...trace, headers: maskHeaders(redactor.json(trace.headers)), body: redactor.cut(trace.body) };
}

function maskHeaders(headers: readonly HttpHeader[]): readonly HttpHeader[] {
  return headers.map((header) =>
    CREDENTIAL_HEADERS.has(header.name.toLowerCase()) ? { ...header, value: MASK } : header,
  );
}
