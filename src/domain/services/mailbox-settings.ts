import { createHash } from 'node:crypto';
import type { MailboxConfig } from '../../connectors/imap/mailbox.ts';
import { userError } from '../../errors.ts';
import type { ServiceConfig } from '../../store/tables.ts';
import { checkHost, checkPort } from './addresses.ts';

/** What is stored of a mailbox, besides its password. */
export type MailboxSettings = Extract<ServiceConfig, { readonly connector: 'IMAP' }>;
type Security = MailboxSettings['security'];

/** A mailbox as a caller gives it; without a port, the one of its security. */
export interface CreateMailboxInput {
  readonly host: string;
  readonly port?: number | null | undefined;
  readonly security: Security;
  readonly username: string;
  readonly password?: string | null | undefined;
  readonly oauth2?: object | null | undefined;
  readonly instant?: boolean | null | undefined;
  readonly claimMails?: boolean | null | undefined;
}

/** What is to differ from the stored settings. */
export interface UpdateMailboxInput {
  readonly host?: string | null | undefined;
  readonly port?: number | null | undefined;
  readonly security?: Security | null | undefined;
  readonly username?: string | null | undefined;
  readonly password?: string | null | undefined;
  readonly oauth2?: object | null | undefined;
  readonly instant?: boolean | null | undefined;
  readonly claimMails?: boolean | null | undefined;
}

/** Settings and password of a mailbox; the password is plain only in memory. */
export interface Mailbox {
  readonly config: MailboxSettings;
  readonly password: string;
}

/** RFC 8314: 993 for TLS from the first byte; RFC 9051: 143 otherwise. */
const DEFAULT_PORTS: Readonly<Record<Security, number>> = { TLS: 993, STARTTLS: 143, NONE: 143 };

/** The settings of a new mailbox, checked. */
export function newMailbox(input: CreateMailboxInput): Mailbox {
  refuseOAuth2(input.oauth2);
  if (input.password == null) throw userError('INVALID_INPUT', 'The password is needed', ['password']);
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
    password: input.password,
  };
}

/** The settings after a change; where the password would go to another host, or less protected, it must be sent again. */
export function changeMailbox(current: MailboxSettings, password: string, input: UpdateMailboxInput): Mailbox {
  refuseOAuth2(input.oauth2);
  const host = input.host == null ? current.host : checkHost(input.host, ['host']);
  const security = input.security ?? current.security;
  const addressChanges = host.toLowerCase() !== current.host.toLowerCase() || security !== current.security;
  if (addressChanges && input.password == null)
    throw userError('SECRET_REQUIRED', 'The address or the TLS mode changes: send the password again', ['password']);
  return {
    config: {
      connector: 'IMAP',
      host,
      port: portAfter(current, security, input.port),
      security,
      username: input.username == null ? current.username : checkUsername(input.username),
      ...instantSetting(input.instant ?? isInstant(current)),
      ...claimSetting(input.claimMails ?? current.claimMails ?? false),
    },
    password: input.password ?? password,
  };
}

/** Whether the mail server is asked to tell of new mail. */
export function isInstant({ instant }: MailboxSettings): boolean {
  return instant ?? true;
}

/** As the connector takes it. */
export function toMailboxConfig({ config, password }: Mailbox): MailboxConfig {
  const { host, port, security, username } = config;
  return { host, port, security, username, password };
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

function refuseOAuth2(oauth2: object | null | undefined): void {
  if (oauth2 == null) return;
  throw userError(
    'UNSUPPORTED',
    'A login by OAuth 2.0 is not available yet: use a password (an app password, where the provider asks for one)',
    ['oauth2'],
  );
}
