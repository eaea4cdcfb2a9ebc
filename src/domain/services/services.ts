import type { Egress } from '../../connectors/egress/egress.ts';
import { UserErrors, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Connection, Database } from '../../store/database.ts';
import type { Page, PageRequest } from '../../store/page.ts';
import {
  deleteService,
  findService,
  findServiceByKey,
  insertService,
  listServices,
  type ServiceRow,
  updateService,
} from '../../store/service-store.ts';
import type { ServiceConfig } from '../../store/tables.ts';
import { changed, checkName, checkUnchanged, nextUpdatedAt, refuseNulls } from '../faults.ts';
import { newId } from '../ids.ts';
import { chooseKey, slug } from '../keys.ts';
import { endpointOrigins, refuseForSecretVariables } from './address-changes.ts';
import { checkHttpUrl, originOf } from './addresses.ts';
import { changeAuthentication } from './authentication.ts';
import type { AuthenticationInput } from './authentication-input.ts';
import { changeSettings, DEFAULT_SETTINGS } from './call-settings.ts';
import { CredentialColumns } from './credential-columns.ts';
import { openMailbox, toMailboxDraft } from './mailbox-columns.ts';
import { changeMailbox, newMailbox } from './mailbox-settings.ts';
import { type ServiceDraft, toServiceRow } from './service-draft.ts';
import type {
  CreateImapServiceInput,
  CreateRestServiceInput,
  UpdateImapServiceInput,
  UpdateRestServiceInput,
  UpdateServiceInput,
  UpdateSoapServiceInput,
} from './service-inputs.ts';
import { isOf, type ServiceOf } from './service-kind.ts';
import type { ServiceUse } from './service-use.ts';
import { changeTls } from './tls-settings.ts';

/** What goes with a new WSDL of a service. */
interface WsdlReplacement {
  /** Where its calls went before. */
  readonly origins: readonly string[];
  readonly authentication: AuthenticationInput | null | undefined;
  /** The new WSDL comes from the same origin as the one before. */
  readonly keepsWsdlAuthentication: boolean;
}

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly egress: Egress;
  readonly clock: () => Date;
  readonly use: ServiceUse;
}

/** The external systems that the administrator connects. */
export class Services {
  readonly #database: Database;
  readonly #keyring: Keyring;
  readonly #egress: Egress;
  readonly #clock: () => Date;
  readonly #use: ServiceUse;
  readonly #credentials: CredentialColumns;

  constructor({ database, keyring, egress, clock, use }: Collaborators) {
    this.#database = database;
    this.#keyring = keyring;
    this.#egress = egress;
    this.#clock = clock;
    this.#use = use;
    this.#credentials = new CredentialColumns({ keyring, clock });
  }

  find(id: string): Promise<ServiceRow | null> {
    return findService(this.#database.reader, id);
  }

  findByKey(key: string): Promise<ServiceRow | null> {
    return findServiceByKey(this.#database.reader, key);
  }

  list(request: PageRequest, filter: Parameters<typeof listServices>[2]): Promise<Page<ServiceRow>> {
    return listServices(this.#database.reader, request, filter);
  }

  createRest(input: CreateRestServiceInput): Promise<ServiceRow> {
    const draft = this.restDraft(input);
    return this.#database.transaction((tx) => this.insert(tx, draft));
  }

  /** What a new REST service will be; for imports too, which write its operations in the same transaction. */
  restDraft(input: CreateRestServiceInput): ServiceDraft {
    const authentication = changeAuthentication(null, input.authentication, {
      addressChanges: false,
      path: ['authentication'],
    });
    return {
      key: input.key,
      name: input.name,
      description: input.description ?? null,
      config: { connector: 'REST', baseUrl: checkHttpUrl(input.baseUrl, ['baseUrl']) },
      authentication,
      wsdlAuthentication: null,
      secrets: authentication?.secrets ?? null,
      tls: changeTls(null, input.tls, this.#clock()),
      settings: changeSettings(this.#egress, DEFAULT_SETTINGS, input),
    };
  }

  createImap(input: CreateImapServiceInput): Promise<ServiceRow> {
    const { key, name, description = null, egressAllow } = input;
    const mailbox = toMailboxDraft(newMailbox(input, this.#clock()));
    const settings = changeSettings(this.#egress, DEFAULT_SETTINGS, { egressAllow });
    return this.#database.transaction((tx) => this.insert(tx, { key, name, description, ...mailbox, settings }));
  }

  /** Writes a new service; for the WSDL import too, which writes its operations in the same transaction. */
  async insert(tx: Connection, draft: ServiceDraft): Promise<ServiceRow> {
    const name = checkName(draft.name);
    const key = await chooseKey(draft.key, slug(name), async (key) => (await findServiceByKey(tx, key)) !== null);
    const row = toServiceRow(draft, { id: newId('service'), key, name, now: this.#clock() }, this.#keyring);
    await insertService(tx, row);
    return row;
  }

  async updateRest(input: UpdateRestServiceInput): Promise<ServiceRow> {
    refuseNulls(input, ['name', 'baseUrl']);
    return this.#update(input, 'REST', async (tx, row) => {
      const baseUrl = input.baseUrl == null ? row.config.baseUrl : checkHttpUrl(input.baseUrl, ['baseUrl']);
      const addressChanges = originOf(baseUrl) !== originOf(row.config.baseUrl);
      if (addressChanges) await refuseForSecretVariables(tx, row.id, ['baseUrl']);
      return {
        config: { connector: 'REST', baseUrl },
        ...(await this.#credentials.authentication(tx, row, input.authentication, addressChanges)),
        ...this.#credentials.tls(row, input.tls),
      };
    });
  }

  async updateSoap(input: UpdateSoapServiceInput): Promise<ServiceRow> {
    refuseNulls(input, ['name']);
    return this.#update(input, 'SOAP', async (tx, row) => {
      const endpointOverride = changed(input.endpointOverride, row.config.endpointOverride);
      if (endpointOverride !== null) checkHttpUrl(endpointOverride, ['endpointOverride']);
      const before = await endpointOrigins(tx, row.id, row.config.endpointOverride);
      const after = await endpointOrigins(tx, row.id, endpointOverride);
      const addressChanges = after.some((origin) => !before.includes(origin));
      if (addressChanges) await refuseForSecretVariables(tx, row.id, ['endpointOverride']);
      return {
        config: {
          ...row.config,
          endpointOverride,
          validatesRequests: changed(input.validateRequests, row.config.validatesRequests ?? true) ?? true,
          mtom: changed(input.mtom, row.config.mtom ?? null),
        },
        ...(await this.#credentials.authentication(tx, row, input.authentication, addressChanges)),
        ...this.#credentials.wsdlAuthentication(row, input.wsdlAuthentication),
        ...this.#credentials.tls(row, input.tls),
      };
    });
  }

  /**
   * Writes a SOAP service whose WSDL was replaced, its operations before it. Where calls go to an origin that is not among
   * those before, the secrets must be sent again (SECRET_REQUIRED); the WSDL's own credentials go where it moved.
   */
  async refreshSoap(tx: Connection, row: ServiceOf<'SOAP'>, change: WsdlReplacement) {
    const after = await endpointOrigins(tx, row.id, row.config.endpointOverride);
    const addressChanges = after.some((origin) => !change.origins.includes(origin));
    if (addressChanges) await refuseForSecretVariables(tx, row.id, ['id']);
    const next: ServiceRow = {
      ...row,
      ...(await this.#credentials.authentication(tx, row, change.authentication, addressChanges)),
      ...(change.keepsWsdlAuthentication ? {} : { wsdlAuthentication: null, wsdlSecrets: null }),
      updatedAt: nextUpdatedAt(row.updatedAt, this.#clock()),
    };
    await updateService(tx, next);
    return next;
  }

  async updateImap(input: UpdateImapServiceInput): Promise<ServiceRow> {
    refuseNulls(input, ['name', 'host', 'security', 'username', 'instant', 'claimMails']);
    return this.#update(input, 'IMAP', async (tx, row) => {
      const next = changeMailbox(openMailbox(this.#keyring, row), input, this.#clock());
      await this.#use.mailboxChanged(tx, row.id);
      const { config, tls, ...draft } = toMailboxDraft(next);
      const credentials = await this.#credentials.sealedAuthentication(tx, row.id, {
        ...draft,
        addressChanges: next.addressChanges,
      });
      return { config, ...credentials, ...this.#credentials.sealedTls(row.id, tls) };
    });
  }

  delete(id: string): Promise<string> {
    return this.#database.transaction(async (tx) => {
      if ((await findService(tx, id)) === null) throw notFound(id);
      const kept = await this.#use.whatKeeps(tx, id);
      if (kept !== null) throw new UserErrors([kept]);
      await deleteService(tx, id);
      return id;
    });
  }

  #update<Kind extends ServiceConfig['connector']>(
    input: UpdateServiceInput,
    connector: Kind,
    change: (tx: Connection, row: ServiceOf<Kind>) => Promise<Partial<ServiceRow>>,
  ): Promise<ServiceRow> {
    return this.#database.transaction(async (tx) => {
      const row = await findService(tx, input.id);
      if (row === null || !isOf(row, connector)) throw notFound(input.id, connector);
      checkUnchanged(row.updatedAt, input.ifUnchangedSince);
      const next: ServiceRow = {
        ...row,
        ...(await change(tx, row)),
        ...changeSettings(this.#egress, row, input),
        name: input.name == null ? row.name : checkName(input.name),
        description: changed(input.description, row.description),
        updatedAt: nextUpdatedAt(row.updatedAt, this.#clock()),
      };
      await updateService(tx, next);
      return next;
    });
  }
}

function notFound(id: string, connector?: string): UserErrors {
  return userError('NOT_FOUND', `There is no ${connector ?? ''} service with the id ${id}`.replace('  ', ' '), ['id']);
}
