import type { Database } from '../../src/store/database.ts';
import { insertService } from '../../src/store/service-store.ts';
import type { MailPlace } from './mail-server.ts';

/** Writes the IMAP service of a mailbox; its password is not kept, since `startMailSide` knows it. */
export function insertMailService(
  database: Database,
  { serviceId, host, port, user }: MailPlace,
  key = 'mailbox',
): Promise<void> {
  const now = new Date();
  return database.transaction((tx) =>
    insertService(tx, {
      id: serviceId,
      key,
      name: 'Mailbox',
      description: null,
      connector: 'IMAP',
      config: { connector: 'IMAP', host, port, security: 'NONE', username: user },
      authentication: null,
      secrets: null,
      wsdlAuthentication: null,
      wsdlSecrets: null,
      tls: null,
      tlsSecrets: null,
      limits: null,
      retry: null,
      egressAllow: [],
      createdAt: now,
      updatedAt: now,
    }),
  );
}
