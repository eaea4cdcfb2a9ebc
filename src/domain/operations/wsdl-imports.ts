import { createHash } from 'node:crypto';
import type { Egress } from '../../connectors/egress/egress.ts';
import { connectors } from '../../connectors/index.ts';
import type { DescribedWsdl, WsdlFile, WsdlSource } from '../../connectors/soap/soap-operation.ts';
import { UserErrors, userError } from '../../errors.ts';
import type { Connection, Database } from '../../store/database.ts';
import { insertWsdlFiles, listWsdlFiles } from '../../store/operation-store.ts';
import { findService, type ServiceRow, updateService } from '../../store/service-store.ts';
import { nextUpdatedAt } from '../faults.ts';
import { checkHttpUrl } from '../services/addresses.ts';
import { changeAuthentication, type StoredAuthentication, toAuthenticationConfig } from '../services/authentication.ts';
import type { AuthenticationInput } from '../services/authentication-input.ts';
import type { Services } from '../services/services.ts';
import { toUserErrors } from '../user-errors.ts';
import type { OperationDraft, Operations } from './operations.ts';
import { everyOperationOnce, toDraft, type WsdlOperationChoice } from './wsdl-choices.ts';

/** Exactly one member is set. */
export interface WsdlSourceInput {
  readonly url?: string | null;
  readonly document?: string | null;
  readonly bundle?: readonly WsdlFile[] | null;
}

/** What to import, from where; what is absent is as the WSDL says. */
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
    return this.#describe(source, newAuthentication(authentication, 'authentication'), 'authentication');
  }

  async import(input: ImportWsdlInput): Promise<ServiceRow> {
    const { database, services, operations } = this.#collaborators;
    const wsdlAuthentication = newAuthentication(input.wsdlAuthentication, 'wsdlAuthentication');
    const authentication = newAuthentication(input.authentication, 'authentication');
    const endpoint = input.endpoint == null ? null : checkHttpUrl(input.endpoint, ['endpoint']);
    const wsdl = await this.#describe(input.source, wsdlAuthentication, 'wsdlAuthentication');
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
      for (const draft of askedKeysFirst(drafts)) await operations.insert(tx, service.id, draft);
      return service;
    });
  }

  /** More operations, from the files as they were stored at the import. */
  async importMore(serviceId: string, choices: readonly WsdlOperationChoice[]): Promise<ServiceRow> {
    const { database, operations } = this.#collaborators;
    const service = await requireSoapService(database.reader, serviceId);
    const endpoint = service.config.endpointOverride;
    const files = await listWsdlFiles(database.reader, serviceId);
    const wsdl = await this.#describe({ bundle: files }, null, 'serviceId');
    const drafts = choices.map((choice, index) => toDraft(wsdl, choice, endpoint, ['operations', String(index)]));
    return database.transaction(async (tx) => {
      const current = await requireSoapService(tx, serviceId);
      for (const draft of askedKeysFirst(drafts)) await operations.insert(tx, serviceId, draft);
      const touched = { ...current, updatedAt: nextUpdatedAt(current.updatedAt, this.#collaborators.clock()) };
      await updateService(tx, touched);
      return touched;
    });
  }

  /** `member` is the field of the input that holds the authentication. */
  async #describe(
    source: WsdlSourceInput,
    authentication: StoredAuthentication | null,
    member: string,
  ): Promise<DescribedWsdl> {
    const context = { egress: this.#collaborators.egress, signal: AbortSignal.timeout(IMPORT_MS) };
    try {
      return await connectors.soap.describe(toSource(source), toAuthenticationConfig(authentication, null), context);
    } catch (error) {
      if (error instanceof UserErrors) throw error;
      const refused = toUserErrors(error, ['source']);
      throw refused.errors[0]?.code === 'AUTHENTICATION_FAILED' ? toUserErrors(error, [member]) : refused;
    }
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

/** Keys that are left to us make room for those that were asked for. */
function askedKeysFirst(drafts: readonly OperationDraft[]): readonly OperationDraft[] {
  return drafts.toSorted((one, other) => Number(one.key == null) - Number(other.key == null));
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
