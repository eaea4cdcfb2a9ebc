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
import { changeAuthentication, type StoredAuthentication } from '../services/authentication.ts';
import type { AuthenticationInput } from '../services/authentication-input.ts';
import {
  type CallSettingsInput,
  changeAllowList,
  changeSettings,
  DEFAULT_SETTINGS,
  egressUnder,
} from '../services/call-settings.ts';
import { toFetchAuthentication } from '../services/fetch-authentication.ts';
import type { OAuth2Tokens } from '../services/oauth2-tokens.ts';
import type { Services } from '../services/services.ts';
import { egressWithTls, tokenAddresses } from '../services/tls-egress.ts';
import { changeTls, type StoredTls, type TlsInput, toTlsSettings } from '../services/tls-settings.ts';
import { toUserErrors } from '../user-errors.ts';
import type { OperationDraft, Operations } from './operations.ts';
import { everyOperationOnce, toDraft, type WsdlOperationChoice } from './wsdl-choices.ts';

/** Exactly one member is set. */
export interface WsdlSourceInput {
  readonly url?: string | null;
  readonly document?: string | null;
  readonly bundle?: readonly WsdlFile[] | null;
}

/** What to read, and how it is reached. */
export interface InspectWsdlInput {
  readonly source: WsdlSourceInput;
  readonly authentication?: AuthenticationInput | null | undefined;
  readonly tls?: TlsInput | null | undefined;
  readonly egressAllow?: readonly string[] | null | undefined;
}

/** What to import, from where; what is absent is as the WSDL says. */
export interface ImportWsdlInput extends CallSettingsInput {
  readonly source: WsdlSourceInput;
  readonly wsdlAuthentication?: AuthenticationInput | null | undefined;
  readonly authentication?: AuthenticationInput | null | undefined;
  readonly tls?: TlsInput | null | undefined;
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
  readonly tokens: OAuth2Tokens;
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

  /** What a WSDL offers; stores nothing. `egressAllow` widens where it may be fetched from. */
  async inspect(input: InspectWsdlInput): Promise<DescribedWsdl> {
    const { egress, clock } = this.#collaborators;
    const authentication = newAuthentication(input.authentication, 'authentication');
    const allow = changeAllowList(egress, [], input.egressAllow);
    const way = this.#wayTo(input.source, authentication, allow, changeTls(null, input.tls, clock()));
    return this.#describe(input.source, authentication, 'authentication', way);
  }

  async import(input: ImportWsdlInput): Promise<ServiceRow> {
    const { database, services, operations, clock } = this.#collaborators;
    const wsdlAuthentication = newAuthentication(input.wsdlAuthentication, 'wsdlAuthentication');
    const authentication = newAuthentication(input.authentication, 'authentication');
    const endpoint = input.endpoint == null ? null : checkHttpUrl(input.endpoint, ['endpoint']);
    const settings = changeSettings(this.#collaborators.egress, DEFAULT_SETTINGS, input);
    const tls = changeTls(null, input.tls, clock());
    const way = this.#wayTo(input.source, wsdlAuthentication, settings.egressAllow, tls);
    const wsdl = await this.#describe(input.source, wsdlAuthentication, 'wsdlAuthentication', way);
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
        tls,
        settings,
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
    const wsdl = await this.#describe({ bundle: files }, null, 'serviceId', this.#collaborators.egress);
    const drafts = choices.map((choice, index) => toDraft(wsdl, choice, endpoint, ['operations', String(index)]));
    return database.transaction(async (tx) => {
      const current = await requireSoapService(tx, serviceId);
      for (const draft of askedKeysFirst(drafts)) await operations.insert(tx, serviceId, draft);
      const touched = { ...current, updatedAt: nextUpdatedAt(current.updatedAt, this.#collaborators.clock()) };
      await updateService(tx, touched);
      return touched;
    });
  }

  /** How a WSDL is fetched: its client certificate is shown where the WSDL is, and where its access token comes from. */
  #wayTo(
    source: WsdlSourceInput,
    authentication: StoredAuthentication | null,
    allow: readonly string[],
    tls: StoredTls | null,
  ): Egress {
    const addresses = [...(source.url == null ? [] : [source.url]), ...tokenAddresses(authentication)];
    return egressUnder(egressWithTls(this.#collaborators.egress, toTlsSettings(tls), addresses), allow);
  }

  /** `member` is the field of the input that holds the authentication. */
  async #describe(
    source: WsdlSourceInput,
    authentication: StoredAuthentication | null,
    member: string,
    egress: Egress,
  ): Promise<DescribedWsdl> {
    const config = toFetchAuthentication(this.#collaborators.tokens, authentication, egress, [member]);
    const context = { egress, signal: AbortSignal.timeout(IMPORT_MS) };
    try {
      return await connectors.soap.describe(toSource(source), config, context);
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
