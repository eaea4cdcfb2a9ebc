import { askFullScansOfService } from '../../store/scan-store.ts';
import { resumeTriggers } from '../../store/trigger-schedule-store.ts';
import type { ServiceUse } from '../services/service-use.ts';
import { TriggerTests } from '../triggers/trigger-tests.ts';
import { Triggers } from '../triggers/triggers.ts';
import { Backfills } from './backfills.ts';
import type { MailCollaborators } from './collaborators.ts';
import { Mail } from './mail.ts';
import { openReceiptsOf } from './open-receipts.ts';
import { Receipts } from './receipts.ts';

/** The mail side of the product: from a rule on a mailbox to a started process. */
export interface MailSide {
  readonly mail: Mail;
  readonly triggers: Triggers;
  readonly receipts: Receipts;
  readonly backfills: Backfills;
  readonly triggerTests: TriggerTests;
}

/** Puts the mail side together. `mail.stop()` is to be called before the database is closed. */
export function createMail(collaborators: MailCollaborators): MailSide {
  const mail = new Mail(collaborators);
  return {
    mail,
    triggers: new Triggers(collaborators),
    receipts: new Receipts({ ...collaborators, polls: mail.polls }),
    backfills: new Backfills({ ...collaborators, polls: mail.polls }),
    triggerTests: new TriggerTests(collaborators),
  };
}

/** What the mail side has to say when a service changes or goes. */
export function mailServiceUse(clock: () => Date): ServiceUse {
  return {
    whatKeeps: (connection, serviceId) => openReceiptsOf(connection, serviceId),
    mailboxChanged: async (tx, serviceId) => {
      await askFullScansOfService(tx, serviceId);
      await resumeTriggers(tx, serviceId, clock(), 'FAILING');
    },
  };
}
