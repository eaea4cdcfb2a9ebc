import type { Egress } from '../../connectors/egress/egress.ts';
import type { DescribedWsdl } from '../../connectors/soap/soap-operation.ts';
import type { Database } from '../../store/database.ts';
import { insertWsdlFiles, listWsdlFiles } from '../../store/operation-store.ts';
import { type ServiceRow, updateService } from '../../store/service-store.ts';
import { nextUpdatedAt } from '../faults.ts';
import { SCHEMA_PAUSES } from '../pauses.ts';
import { checkHttpUrl } from '../services/addresses.ts';
import { changeAuthentication, type StoredAuthentication } from '../services/authentication.ts';
import type { AuthenticationInput } from '../services/authentication-input.ts';
import {
  type CallSettingsInput,
  changeAllowList,
  changeSettings,
  DEFAULT_SETTINGS,
} from '../services/call-settings.ts';
import type { OAuth2Tokens } from '../services/oauth2-tokens.ts';
import type { Services } from '../services/services.ts';
import { changeTls, type TlsInput } from '../services/tls-settings.ts';
import type { OperationDraft, Operations } from './operations.ts';
import { describeKept, readWsdl, type WsdlSourceInput } from './read-wsdl.ts';
import { everyOperationOnce, toDraft, type WsdlOperationChoice } from './wsdl-choices.ts';
import { requireSoapService, toFileRows } from './wsdl-files.ts';

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
  readonly validateRequests?: boolean | null | undefined;
  readonly mtom?: boolean | null | undefined;
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
    const request = { source: input.source, authentication, allow, tls: changeTls(null, input.tls, clock()) };
    return readWsdl(this.#collaborators, request, 'authentication');
  }

  async import(input: ImportWsdlInput): Promise<ServiceRow> {
    const { database, services, operations, clock } = this.#collaborators;
    const wsdlAuthentication = newAuthentication(input.wsdlAuthentication, 'wsdlAuthentication');
    const authentication = newAuthentication(input.authentication, 'authentication', true);
    const endpoint = input.endpoint == null ? null : checkHttpUrl(input.endpoint, ['endpoint']);
    const settings = changeSettings(this.#collaborators.egress, DEFAULT_SETTINGS, input);
    const tls = changeTls(null, input.tls, clock());
    const request = { source: input.source, authentication: wsdlAuthentication, allow: settings.egressAllow, tls };
    const wsdl = await readWsdl(this.#collaborators, request, 'wsdlAuthentication');
    const choices = input.operations ?? everyOperationOnce(wsdl.operations, endpoint);
    const drafts = await draftsOf(wsdl, choices, endpoint);
    return database.transaction(async (tx) => {
      const service = await services.insert(tx, {
        key: input.key,
        name: input.name ?? wsdl.name,
        description: input.description === undefined ? wsdl.description : input.description,
        config: {
          connector: 'SOAP',
          wsdlUrl: input.source.url ?? null,
          wsdlName: wsdl.name,
          wsdlReadAt: clock().toISOString(),
          endpointOverride: endpoint,
          validatesRequests: input.validateRequests ?? true,
          mtom: input.mtom ?? null,
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
    const wsdl = await describeKept(files, ['serviceId']);
    const drafts = await draftsOf(wsdl, choices, endpoint);
    return database.transaction(async (tx) => {
      const current = await requireSoapService(tx, serviceId);
      for (const draft of askedKeysFirst(drafts)) await operations.insert(tx, serviceId, draft);
      const touched = { ...current, updatedAt: nextUpdatedAt(current.updatedAt, this.#collaborators.clock()) };
      await updateService(tx, touched);
      return touched;
    });
  }
}

function newAuthentication(
  input: AuthenticationInput | null | undefined,
  member: string,
  ofMessages = false,
): StoredAuthentication | null {
  return changeAuthentication(null, input, { addressChanges: false, path: [member], ofMessages });
}

/** Keys that are left to us make room for those that were asked for. */
async function draftsOf(
  wsdl: DescribedWsdl,
  choices: readonly WsdlOperationChoice[],
  endpoint: string | null,
): Promise<readonly OperationDraft[]> {
  const drafts: OperationDraft[] = [];
  for (const [index, choice] of choices.entries()) {
    await SCHEMA_PAUSES.take();
    drafts.push(toDraft(wsdl, choice, endpoint, ['operations', String(index)]));
  }
  return drafts;
}

function askedKeysFirst(drafts: readonly OperationDraft[]): readonly OperationDraft[] {
  return drafts.toSorted((one, other) => Number(one.key == null) - Number(other.key == null));
}
