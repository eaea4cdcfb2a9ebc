import { createHash } from 'node:crypto';
import type { Egress } from '../../connectors/egress/egress.ts';
import { connectors } from '../../connectors/index.ts';
import type { DescribedOperation, DescribedWsdl, WsdlFile, WsdlSource } from '../../connectors/soap/soap-operation.ts';
import { userError } from '../../errors.ts';
import type { Connection, Database } from '../../store/database.ts';
import { insertWsdlFiles, listWsdlFiles } from '../../store/operation-store.ts';
import { findService, type ServiceRow, updateService } from '../../store/service-store.ts';
import { nextUpdatedAt } from '../faults.ts';
import { keyFromName } from '../keys.ts';
import { checkHttpUrl } from '../services/addresses.ts';
import {
  type AuthenticationInput,
  changeAuthentication,
  type StoredAuthentication,
  toAuthenticationConfig,
} from '../services/authentication.ts';
import type { Services } from '../services/services.ts';
import { toUserErrors } from '../user-errors.ts';
import { LEFT_TO_DESIGNER } from './bindings.ts';
import type { OperationDraft, Operations } from './operations.ts';
import { checkSoapAction } from './soap-action.ts';

/** Exactly one member is set. */
export interface WsdlSourceInput {
  readonly url?: string | null;
  readonly document?: string | null;
  readonly bundle?: readonly WsdlFile[] | null;
}

export interface WsdlOperationChoice {
  readonly ref: string;
  readonly key?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly soapActionOverride?: string | null | undefined;
}

export interface ImportWsdlInput {
  readonly source: WsdlSourceInput;
  readonly wsdlAuthentication?: AuthenticationInput | null | undefined;
  readonly authentication?: AuthenticationInput | null | undefined;
  readonly operations?: readonly WsdlOperationChoice[] | null | undefined;
  readonly endpoint?: string | null | undefined;
  readonly key?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
}

interface Collaborators {
  readonly database: Database;
  readonly egress: Egress;
  readonly services: Services;
  readonly operations: Operations;
  readonly clock: () => Date;
}

/** Longest time that reading a WSDL with all that it imports may take. */
const IMPORT_MS = 60_000;

/** Reads WSDLs, and makes services of them. */
export class WsdlImports {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** What a WSDL offers; stores nothing. */
  async inspect(
    source: WsdlSourceInput,
    authentication: AuthenticationInput | null | undefined,
  ): Promise<DescribedWsdl> {
    return this.#describe(source, newAuthentication(authentication, 'authentication'));
  }

  async import(input: ImportWsdlInput): Promise<ServiceRow> {
    const { database, services, operations } = this.#collaborators;
    const wsdlAuthentication = newAuthentication(input.wsdlAuthentication, 'wsdlAuthentication');
    const authentication = newAuthentication(input.authentication, 'authentication');
    const endpoint = input.endpoint == null ? null : checkHttpUrl(input.endpoint, ['endpoint']);
    const wsdl = await this.#describe(input.source, wsdlAuthentication);
    const choices = input.operations ?? everyOperationOnce(wsdl.operations, endpoint);
    const drafts = choices.map((choice, index) => toDraft(wsdl, choice, endpoint, ['operations', String(index)]));
    return database.transaction(async (tx) => {
      const service = await services.insert(tx, {
        key: input.key,
        name: input.name ?? wsdl.name,
        description: input.description === undefined ? wsdl.description : input.description,
        config: {
          connector: 'SOAP',
          wsdlUrl: input.source.url ?? null,
          wsdlName: wsdl.name,
          endpointOverride: endpoint,
        },
        authentication,
        wsdlAuthentication,
        secrets: authentication?.secrets ?? null,
      });
      await insertWsdlFiles(tx, toFileRows(service.id, wsdl.files));
      for (const draft of drafts) await operations.insert(tx, service.id, draft);
      return service;
    });
  }

  /** More operations, from the files as they were stored at the import. */
  async importMore(serviceId: string, choices: readonly WsdlOperationChoice[]): Promise<ServiceRow> {
    const { database, operations } = this.#collaborators;
    const service = await requireSoapService(database.reader, serviceId);
    const endpoint = service.config.endpointOverride;
    const files = await listWsdlFiles(database.reader, serviceId);
    const wsdl = await this.#describe({ bundle: files }, null);
    const drafts = choices.map((choice, index) => toDraft(wsdl, choice, endpoint, ['operations', String(index)]));
    return database.transaction(async (tx) => {
      const current = await requireSoapService(tx, serviceId);
      for (const draft of drafts) await operations.insert(tx, serviceId, draft);
      const touched = { ...current, updatedAt: nextUpdatedAt(current.updatedAt, this.#collaborators.clock()) };
      await updateService(tx, touched);
      return touched;
    });
  }

  #describe(source: WsdlSourceInput, authentication: StoredAuthentication | null): Promise<DescribedWsdl> {
    const context = { egress: this.#collaborators.egress, signal: AbortSignal.timeout(IMPORT_MS) };
    return connectors.soap
      .describe(toSource(source), toAuthenticationConfig(authentication), context)
      .catch((error: unknown) => {
        throw toUserErrors(error, ['source']);
      });
  }
}

function toSource(source: WsdlSourceInput): WsdlSource {
  if (source.url != null) return { url: checkHttpUrl(source.url, ['source', 'url']) };
  if (source.document != null) return { document: source.document };
  if (source.bundle != null && source.bundle.length > 0) return { bundle: source.bundle };
  throw userError('INVALID_INPUT', 'A bundle needs at least one file: the WSDL first', ['source', 'bundle']);
}

function newAuthentication(input: AuthenticationInput | null | undefined, member: string): StoredAuthentication | null {
  return changeAuthentication(null, input, { addressChanges: false, path: [member] });
}

/** Every operation that can be called, once: from its SOAP 1.1 port where it is offered on several. */
function everyOperationOnce(
  offered: readonly DescribedOperation[],
  endpoint: string | null,
): readonly WsdlOperationChoice[] {
  const chosen = new Map<string, DescribedOperation>();
  const seen = new Map<string, number>();
  for (const operation of offered) {
    if (operation.uncallable !== null || (operation.endpoint ?? endpoint) === null) continue;
    // Overloads share their name on one port: the nth of one port is the nth of the other.
    const place = JSON.stringify([operation.wsdlService, operation.wsdlPort, operation.wsdlBinding, operation.name]);
    const overload = (seen.get(place) ?? 0) + 1;
    seen.set(place, overload);
    const identity = JSON.stringify([operation.wsdlService, operation.name, overload]);
    const earlier = chosen.get(identity);
    if (earlier === undefined || (earlier.soapVersion === 'SOAP_1_2' && operation.soapVersion === 'SOAP_1_1'))
      chosen.set(identity, operation);
  }
  return [...chosen.values()].map(({ ref }) => ({ ref }));
}

function toDraft(
  wsdl: DescribedWsdl,
  choice: WsdlOperationChoice,
  endpoint: string | null,
  path: readonly string[],
): OperationDraft {
  const offered = wsdl.operations.find(({ ref }) => ref === choice.ref);
  if (offered === undefined)
    throw userError(
      'NOT_FOUND',
      `The WSDL offers no operation with the ref ${choice.ref}: take one that inspectWsdl answers`,
      [...path, 'ref'],
    );
  if (offered.uncallable !== null)
    throw userError('UNSUPPORTED', `${offered.name} cannot be called: ${offered.uncallable}`, [...path, 'ref']);
  const address = offered.endpoint ?? endpoint;
  if (address === null)
    throw userError('INVALID_INPUT', `The WSDL gives no http(s) address for ${offered.name}: give an endpoint`, [
      'endpoint',
    ]);
  const soapActionOverride = choice.soapActionOverride ?? null;
  checkSoapAction(soapActionOverride, [...path, 'soapActionOverride']);
  return {
    key: choice.key,
    keyBase: keyFromName(offered.name),
    keyPath: [...path, 'key'],
    name: choice.name ?? offered.name,
    description: choice.description === undefined ? offered.description : choice.description,
    config: {
      connector: 'SOAP',
      ref: offered.ref,
      wsdlService: offered.wsdlService,
      wsdlPort: offered.wsdlPort,
      wsdlBinding: offered.wsdlBinding,
      wsdlOperation: offered.name,
      endpoint: address,
      soapVersion: offered.soapVersion,
      wsdlSoapAction: offered.soapAction,
      soapActionOverride,
    },
    parameters: offered.parameters.map((parameter) => ({
      ...parameter,
      binding: LEFT_TO_DESIGNER,
      nestedBindings: [],
    })),
    outputSchema: offered.outputSchema,
  };
}

function toFileRows(serviceId: string, files: readonly WsdlFile[]) {
  return files.map(({ location, content }, position) => ({
    serviceId,
    position,
    location,
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
}

async function requireSoapService(connection: Connection, serviceId: string) {
  const service = await findService(connection, serviceId);
  if (service?.config.connector !== 'SOAP')
    throw userError('NOT_FOUND', `There is no SOAP service with the id ${serviceId}`, ['serviceId']);
  return { ...service, config: service.config };
}
