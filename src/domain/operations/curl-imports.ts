import { connectors } from '../../connectors/index.ts';
import type { CurlRequest } from '../../connectors/rest/curl/curl-request.ts';
import { UserErrors, userError } from '../../errors.ts';
import type { Connection, Database } from '../../store/database.ts';
import type { OperationRow } from '../../store/operation-store.ts';
import type { AuthenticationInput } from '../services/authentication-input.ts';
import type { CallLimitsInput } from '../services/call-limits.ts';
import type { RetryPolicyInput } from '../services/retry-policy.ts';
import type { CreateRestServiceInput } from '../services/service-inputs.ts';
import type { ServiceVariables } from '../services/service-variables.ts';
import type { Services } from '../services/services.ts';
import { toUserErrors } from '../user-errors.ts';
import { curlParameters } from './curl-parameters.ts';
import { type Operations, requireRestService } from './operations.ts';
import { checkRest } from './rest-parameters.ts';

/** A curl command, and what is to differ from it. `service` only where there is no `serviceId`. */
export interface ImportCurlInput {
  readonly command: string;
  readonly serviceId?: string | null | undefined;
  readonly key?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly service?: CurlServiceInput | null | undefined;
}

/** What is absent is as the command says. */
export type CurlServiceInput = Omit<CreateRestServiceInput, 'name' | 'baseUrl'> & {
  readonly name?: string | null | undefined;
  readonly baseUrl?: string | null | undefined;
};

/** The operation that was made, and what of the command it lacks, in words. */
export interface ImportedCurl {
  readonly operation: OperationRow;
  readonly warnings: readonly string[];
}

interface Collaborators {
  readonly database: Database;
  readonly services: Services;
  readonly variables: ServiceVariables;
  readonly operations: Operations;
}

/** Makes REST operations of curl commands. */
export class CurlImports {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  async import(input: ImportCurlInput): Promise<ImportedCurl> {
    const { database, services } = this.#collaborators;
    if (input.serviceId != null && input.service != null)
      throw userError('INVALID_INPUT', 'The service is there already: change it with updateRestService', ['service']);
    const request = describe(input.command);
    if (input.serviceId != null) return this.#importInto(input.serviceId, input, request);
    const made = serviceOf(request, input.service);
    const draft = await inService(() => services.restDraft(made));
    return database.transaction(async (tx) => {
      const { id } = await inService(() => services.insert(tx, draft));
      return { operation: await this.#insert(tx, input, request, id, made.baseUrl), warnings: request.warnings };
    });
  }

  #importInto(serviceId: string, input: ImportCurlInput, request: CurlRequest): Promise<ImportedCurl> {
    return this.#collaborators.database.transaction(async (tx) => {
      const { id, config } = await requireRestService(tx, serviceId);
      const operation = await this.#insert(tx, input, request, id, config.baseUrl);
      const left = request.authentication === null ? [] : [CREDENTIALS_LEFT];
      return { operation, warnings: [...request.warnings, ...left] };
    });
  }

  async #insert(tx: Connection, input: ImportCurlInput, request: CurlRequest, serviceId: string, baseUrl: string) {
    const { operations, variables } = this.#collaborators;
    const path = pathBelow(baseUrl, request);
    const parameters = await curlParameters(request.parameters, await variables.open(serviceId, tx), (variable) =>
      variables.write(tx, { serviceId, secret: true, ...variable }),
    );
    const config = { connector: 'REST', method: request.method, path, contentType: request.contentType } as const;
    inCommand(() => checkRest(config, parameters));
    const name = input.name ?? `${request.method} ${path}`.slice(0, 200);
    const { key, description = null } = input;
    return operations.insert(tx, serviceId, { key, name, description, config, parameters, outputSchema: null });
  }
}

const CREDENTIALS_LEFT =
  'The credentials of the command were not taken: the calls of the service are authenticated as the service says.';

function describe(command: string): CurlRequest {
  try {
    return connectors.rest.describeCurl(command);
  } catch (error) {
    throw toUserErrors(error, ['command']);
  }
}

function serviceOf(request: CurlRequest, input: CurlServiceInput | null | undefined): CreateRestServiceInput {
  return {
    ...input,
    name: input?.name ?? new URL(request.origin).host,
    baseUrl: input?.baseUrl ?? request.origin,
    authentication: input?.authentication ?? authenticationOf(request),
    limits: over<CallLimitsInput>(request.limits, input?.limits),
    retry: over<RetryPolicyInput>(
      request.maxAttempts === null ? {} : { maxAttempts: request.maxAttempts },
      input?.retry,
    ),
  };
}

/** What the caller says, over what the command says; nothing where neither says something. */
function over<Input extends object>(command: Input, input: Input | null | undefined): Input | undefined {
  const both = { ...command, ...input };
  return Object.keys(both).length === 0 ? undefined : both;
}

function authenticationOf({ authentication }: CurlRequest): AuthenticationInput | null {
  switch (authentication?.kind) {
    case 'BASIC':
      return { basic: authentication };
    case 'BEARER':
      return { bearer: authentication };
    case 'API_KEY':
      return { apiKey: authentication };
    case undefined:
      return null;
  }
}

/** The path of the command without that of the service. */
function pathBelow(baseUrl: string, request: CurlRequest): string {
  const { origin, pathname } = new URL(baseUrl);
  const base = pathname.replace(/\/$/, '');
  const isBelow = origin === request.origin && (request.path === base || request.path.startsWith(`${base}/`));
  if (isBelow) return request.path.slice(base.length) || '/';
  throw userError(
    'INVALID_INPUT',
    `The command calls ${request.origin}${request.path}, which is not below ${baseUrl}`,
    ['command'],
  );
}

/** What is wrong with the request is wrong with the command. */
function inCommand(check: () => void): void {
  try {
    check();
  } catch (error) {
    throw moved(error, () => ['command']);
  }
}

/** What is wrong with the service lies in its part of the input. */
async function inService<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw moved(error, (path) => ['service', ...path]);
  }
}

function moved(error: unknown, to: (path: readonly string[]) => readonly string[]): unknown {
  if (!(error instanceof UserErrors)) return error;
  return new UserErrors(error.errors.map((each) => ({ ...each, path: to(each.path ?? []) })));
}
