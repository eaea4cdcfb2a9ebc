import type { Egress } from '../../connectors/egress/egress.ts';
import type { MailboxConfig, MailboxSession, MailFolder } from '../../connectors/imap/mailbox.ts';
import { connectors } from '../../connectors/index.ts';
import { AppError, ConnectorError, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import { findService } from '../../store/service-store.ts';
import { toUserErrors } from '../user-errors.ts';
import {
  changeMailbox,
  type Mailbox,
  newMailbox,
  toMailboxConfig,
  type UpdateMailboxInput,
} from './mailbox-settings.ts';
import { openMailboxPassword } from './service-secrets.ts';

/** A mailbox to try: whole, or what is to differ from a stored service. */
export interface CheckMailboxInput extends UpdateMailboxInput {
  readonly serviceId?: string | null | undefined;
}

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
  async open(serviceId: string, signal: AbortSignal): Promise<MailboxSession> {
    const mailbox = await this.#stored(serviceId);
    if (mailbox === null) throw new AppError('NOT_FOUND', `There is no IMAP service with the id ${serviceId}`);
    return this.#connect(toMailboxConfig(mailbox), signal);
  }

  /** The folders of a stored service, asked of its server now. The error carries a code of UserErrorCode. */
  async folders(serviceId: string): Promise<readonly MailFolder[]> {
    const mailbox = await this.#stored(serviceId);
    if (mailbox === null) throw new AppError('NOT_FOUND', `There is no IMAP service with the id ${serviceId}`);
    try {
      return await this.#list(toMailboxConfig(mailbox));
    } catch (error) {
      const [first] = toUserErrors(error).errors;
      throw new AppError(first?.code ?? 'UNREACHABLE', first?.message ?? 'The mail server does not answer', {
        cause: error,
      });
    }
  }

  /** Logs in with what is given, or with a stored service and what is changed; stores nothing. */
  async check(input: CheckMailboxInput): Promise<readonly MailFolder[]> {
    const mailbox = input.serviceId == null ? newFrom(input) : await this.#changed(input.serviceId, input);
    return this.#list(toMailboxConfig(mailbox)).catch((error: unknown) => {
      throw toUserErrors(error, pathOf(error));
    });
  }

  async #changed(serviceId: string, input: CheckMailboxInput): Promise<Mailbox> {
    const stored = await this.#stored(serviceId);
    if (stored === null)
      throw userError('NOT_FOUND', `There is no IMAP service with the id ${serviceId}`, ['serviceId']);
    return changeMailbox(stored.config, stored.password, input);
  }

  async #stored(serviceId: string): Promise<Mailbox | null> {
    const row = await findService(this.#database.reader, serviceId);
    if (row?.config.connector !== 'IMAP') return null;
    return { config: row.config, password: openMailboxPassword(this.#keyring, row) };
  }

  async #list(config: MailboxConfig): Promise<readonly MailFolder[]> {
    await using session = await this.#connect(config, AbortSignal.timeout(CHECK_MS));
    return await session.listFolders();
  }

  #connect(config: MailboxConfig, signal: AbortSignal): Promise<MailboxSession> {
    return connectors.imap.open(config, { egress: this.#egress, signal });
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
