import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '../../src/domain/ids.ts';
import { openDatabase } from '../../src/store/database.ts';
import { insertTrigger, listEnabledTriggers, type TriggerRow } from '../../src/store/trigger-store.ts';
import type { Dovecot } from '../../test/support/dovecot.ts';
import { askAt, connectMailbox, createTrigger } from '../../test/support/mail-api.ts';
import { plainMail } from '../../test/support/mails.ts';

const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url));
/** When what lies in the mailboxes came: long before the triggers. */
const RECEIVED_AT = new Date('2025-06-01T12:00:00Z');
const MAILS = 20;

/** Connects every mailbox of the mail server through the API, with one trigger on the first; answers the ids of the services. */
export async function connectMailboxes(url: string, mailServer: Dovecot, users: readonly string[]): Promise<string[]> {
  const ask = askAt(url);
  const services: string[] = [];
  for (const user of users) {
    for (let index = 0; index < MAILS; index += 1) mailServer.account(user).deliver([plainMail()], RECEIVED_AT);
    const mailbox = await connectMailbox(ask, mailServer, user);
    if (services.length === 0) await createTrigger(ask, { ...mailbox, enabled: true });
    services.push(mailbox.serviceId);
  }
  return services;
}

/** Copies the one trigger until there are so many, evenly on the services. The server must be down. */
export async function multiplyTrigger(dataDir: string, services: readonly string[], count: number): Promise<void> {
  const database = openDatabase(join(dataDir, 'passerelle.db'), MIGRATIONS);
  const [model] = await listEnabledTriggers(database.reader, services[0] ?? '');
  if (model === undefined) throw new Error('There is no trigger to copy');
  const copies: TriggerRow[] = Array.from({ length: count - 1 }, (_, index) => ({
    ...model,
    id: newId('trigger'),
    key: `copy-${index}`,
    serviceId: services[(index + 1) % services.length] ?? '',
    // Each has a condition of its own, as triggers of one mailbox do.
    subjectCondition: `Case ${index}`,
  }));
  await database.transaction(async (tx) => {
    for (const copy of copies) await insertTrigger(tx, copy);
  });
  await database.close();
}
