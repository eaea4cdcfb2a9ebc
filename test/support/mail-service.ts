import type { Database } from '../../src/store/database.ts';
import { insertService } from '../../src/store/service-store.ts';
import type { MailPlace } from './mail-server.ts';
import { serviceRow } from './service-row.ts';

/** Writes the IMAP service of a mailbox; its password is not kept, since `startMailSide` knows it. */
export function insertMailService(
  database: Database,
  { serviceId, host, port, user }: MailPlace,
  key = 'mailbox',
): Promise<void> {
  const config = { connector: 'IMAP', host, port, security: 'NONE', username: user } as const;
  const row = serviceRow({ id: serviceId, key, name: 'Mailbox', connector: 'IMAP', config });
  return database.transaction((tx) => insertService(tx, row));
}
