import { createHash } from 'node:crypto';
import type { MailboxAddress } from '../../connectors/imap/mailbox.ts';
import { userError } from '../../errors.ts';
import type { ServiceConfig } from '../../store/tables.ts';
import { checkHost, checkPort } from './addresses.ts';
import { changeLogin, type MailboxLogin, type MailboxLoginInput } from './mailbox-login.ts';
import { changeTls, type StoredTls, type TlsInput, toTlsSettings } from './tls-settings.ts';

/** What is stored of a mailbox in the open, besides how it is logged in to. */
export type MailboxSettings = Extract<ServiceConfig, { readonly connector: 'IMAP' }>;
type Security = MailboxSettings['security'];

/** A mailbox as a caller gives it; without a port, the one of its security. */
export interface CreateMailboxInput extends MailboxLoginInput {
  readonly host: string;
  readonly port?: number | null | undefined;
  readonly security: Security;
  readonly username: string;
  readonly instant?: boolean | null | undefined;
  readonly claimMails?: boolean | null | undefined;
  readonly tls?: TlsInput | null | undefined;
}

/** What is to differ from the stored settings. */
export interface UpdateMailboxInput extends MailboxLoginInput {
  readonly host?: string | null | undefined;
  readonly port?: number | null | undefined;
  readonly security?: Security | null | undefined;
  readonly username?: string | null | undefined;
  readonly instant?: boolean | null | undefined;
  readonly claimMails?: boolean | null | undefined;
  readonly tls?: TlsInput | null | undefined;
}

/** A mailbox with its secrets, which are plain only in memory. */
export interface Mailbox {
  readonly config: MailboxSettings;
  readonly login: MailboxLogin;
  readonly tls: StoredTls | null;
}

/** A mailbox after a change. */
export interface ChangedMailbox extends Mailbox {
  /** Access tokens that were obtained for the address before must not travel to this one. */
  readonly addressChanges: boolean;
}

/** RFC 8314: 993 for TLS from the first byte; RFC 9051: 143 otherwise. */
const DEFAULT_PORTS: Readonly<Record<Security, number>> = { TLS: 993, STARTTLS: 143, NONE: 143 };

/** The settings of a new mailbox, checked. */
export function newMailbox(input: CreateMailboxInput, now: Date): Mailbox {
  return {
    config: {
      connector: 'IMAP',
      host: checkHost(input.host, ['host']),
      port: input.port == null ? DEFAULT_PORTS[input.security] : checkPort(input.port, ['port']),
      security: input.security,
      username: checkUsername(input.username),
      ...instantSetting(input.instant ?? true),
      ...claimSetting(input.claimMails ?? false),
    },
    login: changeLogin(null, input, false),
    tls: changeTls(null, input.tls, now),
  };
}

/** The settings after a change; where a secret would go to another host, or less protected, it must be sent again. */
export function changeMailbox({ config, login, tls }: Mailbox, input: UpdateMailboxInput, now: Date): ChangedMailbox {
  const host = input.host == null ? config.host : checkHost(input.host, ['host']);
  const security = input.security ?? config.security;
  const addressChanges = host.toLowerCase() !== config.host.toLowerCase() || security !== config.security;
  return {
    config: {
      connector: 'IMAP',
      host,
      port: portAfter(config, security, input.port),
      security,
      username: input.username == null ? config.username : checkUsername(input.username),
      ...instantSetting(input.instant ?? isInstant(config)),
      ...claimSetting(input.claimMails ?? config.claimMails ?? false),
    },
    login: changeLogin(login, input, addressChanges),
    tls: changeTls(tls, input.tls, now),
    addressChanges,
  };
}

/** Whether the mail server is asked to tell of new mail. */
export function isInstant({ instant }: MailboxSettings): boolean {
  return instant ?? true;
}

/** Where it is, as the connector takes it. */
export function toMailboxAddress({ config, tls }: Mailbox): MailboxAddress {
  const { host, port, security, username } = config;
  return { host, port, security, username, tls: toTlsSettings(tls) };
}

/** The same for all servers on one database, and for no other: from the id of the service, which is random. */
export function claimOwner(serviceId: string): string {
  return createHash('sha256').update(serviceId).digest('hex').slice(0, 16);
}

function claimSetting(claimMails: boolean): Pick<MailboxSettings, 'claimMails'> {
  return claimMails ? { claimMails: true } : {};
}

function instantSetting(instant: boolean): Pick<MailboxSettings, 'instant'> {
  return instant ? {} : { instant };
}

/** A default port follows the security; one that was chosen stays, and null makes it the default again. */
function portAfter(current: MailboxSettings, security: Security, port: number | null | undefined): number {
  if (port === null) return DEFAULT_PORTS[security];
  if (port !== undefined) return checkPort(port, ['port']);
  return current.port === DEFAULT_PORTS[current.security] ? DEFAULT_PORTS[security] : current.port;
}

function checkUsername(username: string): string {
  if (username.trim() === '') throw userError('INVALID_INPUT', 'The user name is needed', ['username']);
  return username;
}
