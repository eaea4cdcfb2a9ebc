import type { ImapServiceResolvers } from '../../generated/types.ts';
import { isInstant } from '../domain/services/mailbox-settings.ts';
import { showAuthentication } from './authentication.ts';
import { configOf } from './config-of.ts';
import { showTls } from './tls.ts';

export const ImapService: ImapServiceResolvers = {
  authentication: ({ authentication, id }, _args, { domain }) =>
    showAuthentication(authentication, () => domain.tokens.isAuthorized(id)),
  claimMails: (service) => configOf(service, 'IMAP').claimMails === true,
  folders: ({ id }, _args, { domain }) => domain.mailboxes.folders(id),
  health: ({ id }, _args, { domain }) => domain.mailHealths.ofService(id),
  host: (service) => configOf(service, 'IMAP').host,
  instant: (service) => isInstant(configOf(service, 'IMAP')),
  port: (service) => configOf(service, 'IMAP').port,
  report: ({ id }, _args, { domain }) => domain.mailboxes.report(id, {}),
  security: (service) => configOf(service, 'IMAP').security,
  tls: ({ tls }) => showTls(tls),
  triggers: ({ id }, page, { domain }) => domain.triggers.list(id, page),
  username: (service) => configOf(service, 'IMAP').username,
  watch: ({ id }, _args, { domain }) => domain.mail.watchOf(id),
  variables: ({ id }, _args, { domain }) => domain.variables.list(id),
};
