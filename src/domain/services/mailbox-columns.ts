import type { Keyring } from '../../secrets/keyring.ts';
import type { ServiceRow } from '../../store/service-store.ts';
import { secretsOfLogin } from './mailbox-login.ts';
import type { Mailbox, MailboxSettings } from './mailbox-settings.ts';
import { isOAuth2 } from './oauth2-settings.ts';
import { openAuthentication, openMailboxPassword, openTls } from './service-secrets.ts';

/** The mailbox of an IMAP service, secrets opened. */
export function openMailbox(keyring: Keyring, row: ServiceRow & { readonly config: MailboxSettings }): Mailbox {
  const authentication = openAuthentication(keyring, row);
  return {
    config: row.config,
    login: isOAuth2(authentication)
      ? { kind: 'OAUTH2', stored: authentication }
      : { kind: 'PASSWORD', password: openMailboxPassword(keyring, row) },
    tls: openTls(keyring, row),
  };
}

/** A mailbox as the draft of a service has it. */
export function toMailboxDraft({ config, login, tls }: Mailbox) {
  const authentication = login.kind === 'OAUTH2' ? login.stored : null;
  return { config, authentication, wsdlAuthentication: null, secrets: secretsOfLogin(login), tls };
}
