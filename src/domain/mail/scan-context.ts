import type { MailboxSession, MailSummary, SelectedFolder } from '../../connectors/imap/mailbox.ts';
import type { Database } from '../../store/database.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import type { MailboxLease, MailboxPlace } from './mailbox-lease.ts';
import type { PollTally } from './poll-tally.ts';

/** What a scan of one folder needs; the folder is open. */
export interface ScanContext {
  readonly database: Database;
  readonly clock: () => Date;
  readonly lease: MailboxLease;
  readonly signal: AbortSignal;
  readonly session: MailboxSession;
  readonly place: MailboxPlace;
  readonly selected: SelectedFolder;
  /** Those that look at this folder. */
  readonly triggers: readonly TriggerRow[];
  readonly tally: PollTally;
  /** Hears of each mail that was entered, so that it need not be asked for again. */
  readonly onFound: (mail: MailSummary) => void;
}
