import type { Egress } from '../../connectors/egress/egress.ts';
import type {
  MailboxAddress,
  MailboxConfig,
  MailboxContext,
  MailboxSession,
  MailFolder,
} from '../../connectors/imap/mailbox.ts';
import { connectors } from '../../connectors/index.ts';
import { AppError, ConnectorError, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import { createRedactor } from '../../secrets/redaction.ts';
import type { Database } from '../../store/database.ts';
import { findService, type ServiceRow } from '../../store/service-store.ts';
import { toUserErrors } from '../user-errors.ts';
import { changeAllowList, type EgressAllowInput, egressUnder } from './call-settings.ts';
import { checkMailbox, type FoldersToCheck, type MailboxCheck, type MailboxReport } from './mailbox-check.ts';
import { openMailbox } from './mailbox-columns.ts';
import { secretsOfLogin } from './mailbox-login.ts';
import {
  changeMailbox,
  claimOwner,
  type Mailbox,
  newMailbox,
  toMailboxAddress,
  type UpdateMailboxInput,
} from './mailbox-settings.ts';
import { fingerprintOf } from './oauth2-settings.ts';
import type { OAuth2Tokens, TokenSource } from './oauth2-tokens.ts';
import { egressWithTls, tokenAddresses } from './tls-egress.ts';
import { toTlsSettings } from './tls-settings.ts';

/** A mailbox to try: whole, or what is to differ from a stored service. */
export interface CheckMailboxInput extends UpdateMailboxInput, EgressAllowInput, FoldersToCheck {
  readonly serviceId?: string | null | undefined;
}

/** A mailbox, the addresses that it may be at besides those of the configuration, and whose stored tokens it may use. */
type Reachable = Mailbox & Pick<ServiceRow, 'egressAllow'> & { readonly tokensOf: string | null };

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly egress: Egress;
  readonly tokens: OAuth2Tokens;
  readonly clock: () => Date;
}

/** For polls and watches: whose the claims of mails are, and how long the connection may be silent. */
type OpenOptions = Pick<MailboxAddress, 'claimAs'> & Pick<MailboxContext, 'silenceMs'>;

/** How long a person waits for a folder list. */
const CHECK_MS = 20_000;

/** Connections to the mail servers of IMAP services, opened with their stored secrets. */
export class Mailboxes {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** Logs in to the mailbox of a service. Throws ConnectorError; AppError NOT_FOUND where there is no such service. */
  async open(serviceId: string, signal: AbortSignal, silenceMs?: number): Promise<MailboxSession> {
    const mailbox = await this.#require(serviceId);
    const claims = mailbox.config.claimMails === true ? { claimAs: claimOwner(serviceId) } : {};
    return this.#connect(mailbox, signal, { silenceMs, ...claims });
  }

  /** The folders of a stored service, asked of its server now. The error carries a code of UserErrorCode. */
  async folders(serviceId: string): Promise<readonly MailFolder[]> {
    return (await this.#checkStored(serviceId, {})).folders;
  }

  /** What there is to know of a stored service, and of folders of its mailbox. The error carries a code of UserErrorCode. */
  async report(serviceId: string, folders: FoldersToCheck): Promise<MailboxReport> {
    return (await this.#checkStored(serviceId, folders)).report;
  }

  /** Logs in with what is given, or with a stored service and what is changed; stores nothing. */
  async check(input: CheckMailboxInput): Promise<MailboxCheck> {
    const mailbox = input.serviceId == null ? this.#new(input) : await this.#changed(input.serviceId, input);
    return this.#check(mailbox, input).catch((error: unknown) => {
      throw toUserErrors(error, pathOf(error, mailbox));
    });
  }

  async #checkStored(serviceId: string, folders: FoldersToCheck): Promise<MailboxCheck> {
    const mailbox = await this.#require(serviceId);
    try {
      return await this.#check(mailbox, folders);
    } catch (error) {
      const [first] = toUserErrors(error).errors;
      throw new AppError(first?.code ?? 'UNREACHABLE', first?.message ?? 'The mail server does not answer', {
        cause: error,
      });
    }
  }

  #new(input: CheckMailboxInput): Reachable {
    const { egress, clock } = this.#collaborators;
    const egressAllow = changeAllowList(egress, [], input.egressAllow);
    return { ...newFrom(input, clock()), egressAllow, tokensOf: null };
  }

  async #changed(serviceId: string, input: CheckMailboxInput): Promise<Reachable> {
    const { egress, keyring, clock } = this.#collaborators;
    const stored = await this.#stored(serviceId);
    if (stored === null)
      throw userError('NOT_FOUND', `There is no IMAP service with the id ${serviceId}`, ['serviceId']);
    const egressAllow = changeAllowList(egress, stored.egressAllow, input.egressAllow);
    const { addressChanges, ...mailbox } = changeMailbox(stored, input, clock());
    const fingerprint = ({ login }: Mailbox) => login.kind === 'OAUTH2' && fingerprintOf(keyring, login.stored);
    const isSame = !addressChanges && fingerprint(mailbox) === fingerprint(stored);
    return { ...mailbox, egressAllow, tokensOf: isSame ? serviceId : null };
  }

  async #require(serviceId: string): Promise<Reachable> {
    const mailbox = await this.#stored(serviceId);
    if (mailbox === null) throw new AppError('NOT_FOUND', `There is no IMAP service with the id ${serviceId}`);
    return mailbox;
  }

  async #stored(serviceId: string): Promise<Reachable | null> {
    const { database, keyring } = this.#collaborators;
    const row = await findService(database.reader, serviceId);
    if (row?.config.connector !== 'IMAP') return null;
    const mailbox = openMailbox(keyring, { ...row, config: row.config });
    return { ...mailbox, egressAllow: row.egressAllow, tokensOf: serviceId };
  }

  async #check(mailbox: Reachable, folders: FoldersToCheck): Promise<MailboxCheck> {
    await using session = await this.#connect(mailbox, AbortSignal.timeout(CHECK_MS));
    return await checkMailbox(session, folders);
  }

  /** What the server says of a refused login may repeat what was sent. */
  async #connect(mailbox: Reachable, signal: AbortSignal, options: OpenOptions = {}): Promise<MailboxSession> {
    const { silenceMs, ...claims } = options;
    const egress = egressUnder(this.#collaborators.egress, mailbox.egressAllow);
    const tokens = this.#tokenSource(mailbox, egress);
    try {
      return await connectors.imap.open({ ...configOf(mailbox, tokens), ...claims }, { egress, signal, silenceMs });
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      const redactor = createRedactor([...Object.values(secretsOfLogin(mailbox.login)), ...(tokens?.secrets() ?? [])]);
      const { message, detail } = redactor.cut({ message: error.message, detail: error.detail });
      throw new ConnectorError(error.code, message, detail === undefined ? {} : { detail });
    }
  }

  /** Null where the login is a password. */
  #tokenSource({ login, tls, tokensOf }: Reachable, egress: Egress): TokenSource | null {
    if (login.kind === 'PASSWORD') return null;
    const { tokens } = this.#collaborators;
    const way = egressWithTls(egress, toTlsSettings(tls), tokenAddresses(login.stored));
    if (tokensOf !== null) return tokens.source(tokensOf, login.stored, way);
    const { grant } = login.stored.public;
    if (grant === 'CLIENT_CREDENTIALS' || grant === 'PASSWORD') return tokens.transient(login.stored, way);
    throw userError(
      'UNSUPPORTED',
      `${grant} can be tried once the service is saved: its refresh token would be used up and its successor lost. Give the serviceId alone then`,
      ['oauth2', 'grant'],
    );
  }
}

function configOf(mailbox: Mailbox, tokens: TokenSource | null): MailboxConfig {
  const address = toMailboxAddress(mailbox);
  if (tokens !== null) return { ...address, accessToken: tokens.accessToken };
  const { password = '' } = secretsOfLogin(mailbox.login);
  return { ...address, password };
}

function newFrom(input: CheckMailboxInput, now: Date): Mailbox {
  const { host, username, security = 'TLS' } = input;
  if (host == null) throw userError('INVALID_INPUT', 'The host is needed, or the id of a stored service', ['host']);
  if (username == null) throw userError('INVALID_INPUT', 'The user name is needed', ['username']);
  return newMailbox({ ...input, host, username, security: security ?? 'TLS' }, now);
}

/** The field that a person would mend. */
function pathOf(error: unknown, { login }: Mailbox): readonly string[] {
  if (!(error instanceof ConnectorError) || error.code !== 'AUTHENTICATION_FAILED') return ['host'];
  return [login.kind === 'PASSWORD' ? 'password' : 'oauth2'];
}
