import { countUnhealthy } from '../../store/trigger-health-store.ts';
import { listEnabledTriggers, type TriggerRow } from '../../store/trigger-store.ts';
import type { MailCollaborators } from './collaborators.ts';
import { type MailHealth, mailboxHealth, PATIENCE_PERIODS, triggerHealth } from './trigger-health.ts';

/** Whether the mails of triggers and mailboxes are looked after, now. */
export class MailHealths {
  readonly #collaborators: Pick<MailCollaborators, 'database' | 'clock'>;

  constructor(collaborators: Pick<MailCollaborators, 'database' | 'clock'>) {
    this.#collaborators = collaborators;
  }

  ofTrigger(trigger: TriggerRow): MailHealth {
    return triggerHealth(trigger, this.#collaborators.clock());
  }

  async ofService(serviceId: string): Promise<MailHealth> {
    const { database, clock } = this.#collaborators;
    return mailboxHealth(await listEnabledTriggers(database.reader, serviceId), clock());
  }

  /** How many triggers of the whole server are unhealthy. */
  countUnhealthy(): Promise<number> {
    const { database, clock } = this.#collaborators;
    return countUnhealthy(database.reader, clock(), PATIENCE_PERIODS);
  }
}
