import type { Egress } from '../../connectors/egress/egress.ts';
import { UserErrors, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Connection, Database } from '../../store/database.ts';
import { deleteOtherOAuth2Tokens } from '../../store/oauth2-token-store.ts';
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
import { changeAuthentication, type StoredAuthentication } from './authentication.ts';
import type { AuthenticationInput } from './authentication-input.ts';
import { type CallSettings, changeSettings, DEFAULT_SETTINGS } from './call-settings.ts';
import { openMailbox, toMailboxDraft } from './mailbox-columns.ts';
import { changeMailbox, newMailbox } from './mailbox-settings.ts';
import { fingerprintOf } from './oauth2-settings.ts';
import type {
  CreateImapServiceInput,
  CreateRestServiceInput,
  UpdateImapServiceInput,
  UpdateRestServiceInput,
  UpdateServiceInput,
  UpdateSoapServiceInput,
} from './service-inputs.ts';
import { isOf, type ServiceOf } from './service-kind.ts';
import { openAuthentication, openTls, openWsdlAuthentication, sealSecrets } from './service-secrets.ts';
import type { ServiceUse } from './service-use.ts';
import { changeTls, type StoredTls, type TlsInput } from './tls-settings.ts';

/** What a new service is made of, before it has an id. */
export interface ServiceDraft {
  readonly key: string | null | undefined;
  readonly name: string;
  readonly description: string | null;
  readonly config: ServiceConfig;
  readonly authentication: StoredAuthentication | null;
  readonly wsdlAuthentication: StoredAuthentication | null;
  /** The secrets of the row; those of `authentication` where there is one, else a mailbox's password. */
  readonly secrets: Readonly<Record<string, string>> | null;
  /** Absent: the defaults. */
  readonly tls?: StoredTls | null;
  /** Absent: the defaults. */
  readonly settings?: CallSettings;
}

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

  constructor({ database, keyring, egress, clock, use }: Collaborators) {
    this.#database = database;
    this.#keyring = keyring;
    this.#egress = egress;
    this.#clock = clock;
    this.#use = use;
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
    const id = newId('service');
    const name = checkName(draft.name);
    const now = this.#clock();
    const row: ServiceRow = {
      id,
      key: await chooseKey(draft.key, slug(name), async (key) => (await findServiceByKey(tx, key)) !== null),
      name,
      description: draft.description,
      connector: draft.config.connector,
      config: draft.config,
      authentication: draft.authentication?.public ?? null,
      secrets: sealSecrets(this.#keyring, id, 'secrets', draft.secrets),
      wsdlAuthentication: draft.wsdlAuthentication?.public ?? null,
      wsdlSecrets: sealSecrets(this.#keyring, id, 'wsdl_secrets', draft.wsdlAuthentication?.secrets ?? null),
      tls: draft.tls?.public ?? null,
      tlsSecrets: sealSecrets(this.#keyring, id, 'tls_secrets', draft.tls?.secrets ?? null),
      ...(draft.settings ?? DEFAULT_SETTINGS),
      createdAt: now,
      updatedAt: now,
    };
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
        ...(await this.#changeAuthentication(tx, row, input.authentication, addressChanges)),
        ...this.#changeTls(row, input.tls),
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
      const wsdl = changeAuthentication(openWsdlAuthentication(this.#keyring, row), input.wsdlAuthentication, {
        addressChanges: false,
        path: ['wsdlAuthentication'],
      });
      return {
        config: {
          ...row.config,
          endpointOverride,
          validatesRequests: changed(input.validateRequests, row.config.validatesRequests ?? true) ?? true,
          mtom: changed(input.mtom, row.config.mtom ?? null),
        },
        ...(await this.#changeAuthentication(tx, row, input.authentication, addressChanges)),
        wsdlAuthentication: wsdl?.public ?? null,
        wsdlSecrets: sealSecrets(this.#keyring, row.id, 'wsdl_secrets', wsdl?.secrets ?? null),
        ...this.#changeTls(row, input.tls),
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
      ...(await this.#changeAuthentication(tx, row, change.authentication, addressChanges)),
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
      const { config, authentication, secrets, tls } = toMailboxDraft(next);
      await this.#dropTokens(tx, row.id, authentication, next.addressChanges);
      const sealed = sealSecrets(this.#keyring, row.id, 'secrets', secrets);
      return { config, authentication: authentication?.public ?? null, secrets: sealed, ...this.#sealTls(row.id, tls) };
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

  async #changeAuthentication(
    tx: Connection,
    row: ServiceRow,
    input: AuthenticationInput | null | undefined,
    addressChanges: boolean,
  ) {
    const current = openAuthentication(this.#keyring, row);
    const ofMessages = row.connector === 'SOAP';
    const next = changeAuthentication(current, input, { addressChanges, path: ['authentication'], ofMessages });
    await this.#dropTokens(tx, row.id, next, addressChanges);
    return {
      authentication: next?.public ?? null,
      secrets: sealSecrets(this.#keyring, row.id, 'secrets', next?.secrets ?? null),
    };
  }

  /** Access tokens that were obtained otherwise, or would travel to another address. */
  #dropTokens(tx: Connection, id: string, next: StoredAuthentication | null, addressChanges: boolean): Promise<void> {
    return deleteOtherOAuth2Tokens(tx, id, next === null || addressChanges ? null : fingerprintOf(this.#keyring, next));
  }

  #changeTls(row: ServiceRow, input: TlsInput | null | undefined) {
    return this.#sealTls(row.id, changeTls(openTls(this.#keyring, row), input, this.#clock()));
  }

  #sealTls(id: string, tls: StoredTls | null) {
    return {
      tls: tls?.public ?? null,
      tlsSecrets: sealSecrets(this.#keyring, id, 'tls_secrets', tls?.secrets ?? null),
    };
  }
}

function notFound(id: string, connector?: string): UserErrors {
  return userError('NOT_FOUND', `There is no ${connector ?? ''} service with the id ${id}`.replace('  ', ' '), ['id']);
}
