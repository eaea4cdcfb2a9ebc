import type { MailSummary } from '../../connectors/imap/mailbox.ts';
import type { Connection } from '../../store/database.ts';
import { listKnownIdentities } from '../../store/receipt-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import { identityOf, needsBodyHash } from './mail-identity.ts';

/**
 * Answers whether the ledger has a mail that a trigger leaves alone here, at whatever place. Mails without a Message-ID are not
 * recognised: no body is read for them.
 */
export async function takenElsewhere(
  connection: Connection,
  skipped: readonly { readonly mail: MailSummary; readonly trigger: TriggerRow }[],
): Promise<(mail: MailSummary, trigger: Pick<TriggerRow, 'id'>) => boolean> {
  const identities = new Map(
    skipped.flatMap(({ mail }) => (needsBodyHash(mail) ? [] : [[mail, identityOf(mail, null)] as const])),
  );
  if (identities.size === 0) return () => false;
  const triggerIds = [...new Set(skipped.map(({ trigger }) => trigger.id))];
  const known = await listKnownIdentities(connection, triggerIds, [...identities.values()]);
  const pairs = new Set(known.map(({ triggerId, identity }) => `${triggerId} ${identity}`));
  return (mail, { id }) => pairs.has(`${id} ${identities.get(mail)}`);
}
