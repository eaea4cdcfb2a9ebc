import type { UserErrorData } from '../../errors.ts';
import type { Connection } from '../../store/database.ts';

/** What happens elsewhere when a service changes or goes: the mail side hands it in. */
export interface ServiceUse {
  /** What keeps the service from being deleted: an IN_USE error, or null. */
  whatKeeps(connection: Connection, serviceId: string): Promise<UserErrorData | null>;
  /** The mailbox may answer again: polls that were paused go on. */
  mailboxChanged(tx: Connection, serviceId: string): Promise<void>;
}
