import type { Egress } from '../../connectors/egress/egress.ts';
import type { DescribedWsdl } from '../../connectors/soap/soap-operation.ts';
import { userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Connection, Database } from '../../store/database.ts';
import {
  listOperations,
  listWsdlFileHeads,
  listWsdlFiles,
  replaceWsdlFiles,
  updateOperation,
  type WsdlFileHead,
} from '../../store/operation-store.ts';
import type { ServiceRow } from '../../store/service-store.ts';
import type { WsdlChange } from '../../store/tables.ts';
import {
  deleteWsdlRefresh,
  findWsdlRefresh,
  findWsdlRefreshOf,
  putWsdlRefresh,
  type WsdlRefreshRow,
} from '../../store/wsdl-refresh-store.ts';
import { nextUpdatedAt } from '../faults.ts';
import { newId } from '../ids.ts';
import { endpointOrigins } from '../services/address-changes.ts';
import { originOf } from '../services/addresses.ts';
import { changeAuthentication, type StoredAuthentication } from '../services/authentication.ts';
import type { AuthenticationInput } from '../services/authentication-input.ts';
import type { OAuth2Tokens } from '../services/oauth2-tokens.ts';
import { openTls, openWsdlAuthentication } from '../services/service-secrets.ts';
import type { ServiceVariables } from '../services/service-variables.ts';
import type { Services } from '../services/services.ts';
import { describeKept, readWsdl, type WsdlSourceInput } from './read-wsdl.ts';
import { refreshedOperation } from './refreshed-operation.ts';
import { isSoapOperation, lostBindings, type SoapOperationRow, wsdlChanges } from './wsdl-changes.ts';
import { hashOfFiles, requireSoapService, type SoapServiceRow, toFileRows } from './wsdl-files.ts';

/** Which WSDL to read again; without a source from the address that it was read from. */
export interface RefreshWsdlInput {
  readonly serviceId: string;
  readonly source?: WsdlSourceInput | null | undefined;
  readonly authentication?: AuthenticationInput | null | undefined;
}

/** What to accept; the authentication of the calls is needed again where they go to another origin. */
export interface AcceptWsdlRefreshInput {
  readonly id: string;
  readonly authentication?: AuthenticationInput | null | undefined;
}

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly egress: Egress;
  readonly services: Services;
  readonly variables: ServiceVariables;
  readonly tokens: OAuth2Tokens;
  readonly clock: () => Date;
}

/** Reads the WSDLs of services again: first to look at what is different, then to accept exactly what was looked at. */
export class WsdlRefreshes {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** The one that waits at the service; null where none does. */
  pending(serviceId: string): Promise<WsdlRefreshRow | null> {
    return findWsdlRefreshOf(this.#collaborators.database.reader, serviceId);
  }

  /** The files that calls are made with, the entry first. */
  files(serviceId: string): Promise<readonly WsdlFileHead[]> {
    return listWsdlFileHeads(this.#collaborators.database.reader, serviceId);
  }

  /** Reads the WSDL and keeps it beside the one in force, with the differences. One that waited before is dropped. */
  async look(input: RefreshWsdlInput): Promise<WsdlRefreshRow> {
    const { database, keyring, clock } = this.#collaborators;
    const service = await requireSoapService(database.reader, input.serviceId);
    const source = sourceOf(service, input);
    const authentication = this.#authenticationFor(service, source, input);
    const request = { source, authentication, allow: service.egressAllow, tls: openTls(keyring, service) };
    const fresh = await readWsdl(this.#collaborators, request, 'authentication');
    const { id: serviceId } = service;
    const keptFiles = await listWsdlFiles(database.reader, serviceId);
    const kept = await describeKept(keptFiles, ['serviceId']);
    // Comparing takes too long to keep other writers waiting; what is bound meanwhile is found when it is accepted.
    const operations = await soapOperations(database.reader, serviceId);
    const changes = wsdlChanges(kept, fresh, operations, await this.#open(database.reader, serviceId));
    return database.transaction(async (tx) => {
      await requireSoapService(tx, serviceId);
      const row: WsdlRefreshRow = {
        serviceId,
        id: newId('wsdlRefresh'),
        wsdlUrl: source.url ?? null,
        basedOn: hashOfFiles(keptFiles),
        files: fresh.files,
        changes,
        warnings: fresh.warnings,
        readAt: clock(),
      };
      await putWsdlRefresh(tx, row);
      return row;
    });
  }

  /**
   * Puts what was looked at in force, byte for byte, without reading anything again. STALE where the files in force are not
   * those that it was compared with, or a binding would be lost that nobody was told of.
   */
  async accept(input: AcceptWsdlRefreshInput): Promise<ServiceRow> {
    const { database, services } = this.#collaborators;
    const refresh = await requireRefresh(database.reader, input.id);
    const { serviceId } = refresh;
    const keptFiles = await listWsdlFiles(database.reader, serviceId);
    const kept = await describeKept(keptFiles, ['id']);
    const fresh = await describeKept(refresh.files, ['id']);
    return database.transaction(async (tx) => {
      await requireRefresh(tx, input.id);
      const service = await requireSoapService(tx, serviceId);
      refuseOtherFiles(refresh, hashOfFiles(await listWsdlFiles(tx, serviceId)));
      const { wsdlUrl, readAt } = refresh;
      const origins = await endpointOrigins(tx, serviceId, service.config.endpointOverride);
      await this.#writeOperations(tx, refresh, kept, fresh);
      await replaceWsdlFiles(tx, serviceId, toFileRows(serviceId, refresh.files));
      await deleteWsdlRefresh(tx, serviceId);
      const config = { ...service.config, wsdlUrl, wsdlName: fresh.name, wsdlReadAt: readAt.toISOString() };
      return services.refreshSoap(
        tx,
        { ...service, config },
        {
          origins,
          authentication: input.authentication,
          keepsWsdlAuthentication: wsdlUrl !== null && sameOrigin(wsdlUrl, service.config.wsdlUrl),
        },
      );
    });
  }

  async #writeOperations(
    tx: Connection,
    refresh: WsdlRefreshRow,
    kept: DescribedWsdl,
    fresh: DescribedWsdl,
  ): Promise<void> {
    const variables = await this.#open(tx, refresh.serviceId);
    for (const row of await soapOperations(tx, refresh.serviceId)) {
      const now = fresh.operations.find(({ ref }) => ref === row.config.ref);
      if (now !== undefined) refuseUntold(refresh.changes, lostBindings(row, now, variables));
      const next = refreshedOperation(row, kept, fresh, variables);
      const updatedAt = nextUpdatedAt(row.updatedAt, this.#collaborators.clock());
      if (JSON.stringify(next) !== JSON.stringify(row)) await updateOperation(tx, { ...next, updatedAt });
    }
  }

  #open(tx: Connection, serviceId: string) {
    return this.#collaborators.variables.open(serviceId, tx);
  }

  /** The stored credentials go to the origin that they were given for, and to no other. */
  #authenticationFor(
    service: SoapServiceRow,
    source: WsdlSourceInput,
    input: RefreshWsdlInput,
  ): StoredAuthentication | null {
    const stored = source.url == null ? null : openWsdlAuthentication(this.#collaborators.keyring, service);
    const addressChanges = source.url != null && !sameOrigin(source.url, service.config.wsdlUrl);
    return changeAuthentication(stored, input.authentication, { addressChanges, path: ['authentication'] });
  }
}

function sourceOf(service: SoapServiceRow, { source }: RefreshWsdlInput): WsdlSourceInput {
  if (source != null) return source;
  const { wsdlUrl } = service.config;
  if (wsdlUrl !== null) return { url: wsdlUrl };
  throw userError('INVALID_INPUT', 'The WSDL was uploaded: give what it is now as the source', ['source']);
}

function sameOrigin(one: string, other: string | null): boolean {
  return other !== null && originOf(one) === originOf(other);
}

async function soapOperations(tx: Connection, serviceId: string): Promise<readonly SoapOperationRow[]> {
  return (await listOperations(tx, serviceId)).filter(isSoapOperation);
}

async function requireRefresh(connection: Connection, id: string): Promise<WsdlRefreshRow> {
  const refresh = await findWsdlRefresh(connection, id);
  if (refresh !== null) return refresh;
  const message = `No refresh with the id ${id} waits: it was accepted, or the WSDL was read again after it`;
  throw userError('NOT_FOUND', message, ['id']);
}

function refuseOtherFiles({ basedOn }: WsdlRefreshRow, hash: string): void {
  if (hash === basedOn) return;
  throw userError('STALE', 'Another WSDL came into force since: read it again', ['id']);
}

function refuseUntold(told: readonly WsdlChange[], lost: readonly WsdlChange[]): void {
  const known = new Set(told.map(identity));
  const untold = lost.find((change) => !known.has(identity(change)));
  if (untold === undefined) return;
  throw userError('STALE', `It was bound since the WSDL was read: read it again. ${untold.message}`, ['id']);
}

function identity({ kind, operationKey, path, before }: WsdlChange): string {
  return JSON.stringify([kind, operationKey, path, before]);
}
