import type { Egress } from '../../connectors/egress/egress.ts';
import type { MailboxSession, MailFolder } from '../../connectors/imap/mailbox.ts';
import { connectors } from '../../connectors/index.ts';
import { AppError, ConnectorError, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import { findService, type ServiceRow } from '../../store/service-store.ts';
import { toUserErrors } from '../user-errors.ts';
import { changeAllowList, type EgressAllowInput, egressUnder } from './call-settings.ts';
import {
  changeMailbox,
  claimOwner,
  type Mailbox,
  newMailbox,
  toMailboxConfig,
  type UpdateMailboxInput,
} from './mailbox-settings.ts';
import { openMailboxPassword } from './service-secrets.ts';

/** A mailbox to try: whole, or what is to differ from a stored service. */
export interface CheckMailboxInput extends UpdateMailboxInput, EgressAllowInput {
  readonly serviceId?: string | null | undefined;
}

/** A mailbox, and the addresses that it may be at besides those of the configuration. */
type Reachable = Mailbox & Pick<ServiceRow, 'egressAllow'>;

/** How long a person waits for a folder list. */
const CHECK_MS = 20_000;

/** Connections to the mail servers of IMAP services, opened with their stored secrets. */
export class Mailboxes {
  readonly #database: Database;
  readonly #keyring: Keyring;
  readonly #egress: Egress;

  constructor(collaborators: { readonly database: Database; readonly keyring: Keyring; readonly egress: Egress }) {
    this.#database = collaborators.database;
    this.#keyring = collaborators.keyring;
    this.#egress = collaborators.egress;
  }

  /** Logs in to the mailbox of a service. Throws ConnectorError; AppError NOT_FOUND where there is no such service. */
  async open(serviceId: string, signal: AbortSignal, silenceMs?: number): Promise<MailboxSession> {
    const mailbox = await this.#stored(serviceId);
    if (mailbox === null) throw new AppError('NOT_FOUND', `There is no IMAP service with the id ${serviceId}`);
    return this.#connect(mailbox, signal, silenceMs, mailbox.config.claimMails === true ? serviceId : undefined);
  }

  /** The folders of a stored service, asked of its server now. The error carries a code of UserErrorCode. */
  async folders(serviceId: string): Promise<readonly MailFolder[]> {
    const mailbox = await this.#stored(serviceId);
    if (mailbox === null) throw new AppError('NOT_FOUND', `There is no IMAP service with the id ${serviceId}`);
    try {
      return await this.#list(mailbox);
    } catch (error) {
      const [first] = toUserErrors(error).errors;
      throw new AppError(first?.code ?? 'UNREACHABLE', first?.message ?? 'The mail server does not answer', {
        cause: error,
      });
    }
  }

  /** Logs in with what is given, or with a stored service and what is changed; stores nothing. */
  async check(input: CheckMailboxInput): Promise<readonly MailFolder[]> {
    const mailbox = input.serviceId == null ? this.#new(input) : await this.#changed(input.serviceId, input);
    return this.#list(mailbox).catch((error: unknown) => {
      throw toUserErrors(error, pathOf(error));
    });
  }

  #new(input: CheckMailboxInput): Reachable {
    return { ...newFrom(input), egressAllow: changeAllowList(this.#egress, [], input.egressAllow) };
  }

  async #changed(serviceId: string, input: CheckMailboxInput): Promise<Reachable> {
    const stored = await this.#stored(serviceId);
    if (stored === null)
      throw userError('NOT_FOUND', `There is no IMAP service with the id ${serviceId}`, ['serviceId']);
    const egressAllow = changeAllowList(this.#egress, stored.egressAllow, input.egressAllow);
    return { ...changeMailbox(stored.config, stored.password, input), egressAllow };
  }

  async #stored(serviceId: string): Promise<Reachable | null> {
    const row = await findService(this.#database.reader, serviceId);
    if (row?.config.connector !== 'IMAP') return null;
    return { config: row.config, password: openMailboxPassword(this.#keyring, row), egressAllow: row.egressAllow };
  }

  async #list(mailbox: Reachable): Promise<readonly MailFolder[]> {
    await using session = await this.#connect(mailbox, AbortSignal.timeout(CHECK_MS));
    return await session.listFolders();
  }

  /** Claims mails for a service where its id is given. */
  #connect(mailbox: Reachable, signal: AbortSignal, silenceMs?: number, claimFor?: string): Promise<MailboxSession> {
    const egress = egressUnder(this.#egress, mailbox.egressAllow);
    const claims = claimFor === undefined ? {} : { claimAs: claimOwner(claimFor) };
    return connectors.imap.open({ ...toMailboxConfig(mailbox), ...claims }, { egress, signal, silenceMs });
  }
}

function newFrom(input: CheckMailboxInput): Mailbox {
  const { host, username, security = 'TLS' } = input;
  if (host == null) throw userError('INVALID_INPUT', 'The host is needed, or the id of a stored service', ['host']);
  if (username == null) throw userError('INVALID_INPUT', 'The user name is needed', ['username']);
  return newMailbox({ ...input, host, username, security: security ?? 'TLS' });
}

/** The field that a person would mend. */
function pathOf(error: unknown): readonly string[] {
  return error instanceof ConnectorError && error.code === 'AUTHENTICATION_FAILED' ? ['password'] : ['host'];
}
