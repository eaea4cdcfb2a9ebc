import type { MailboxSession, MailSummary } from '../../connectors/imap/mailbox.ts';
import type { ReceiptRow } from '../../store/receipt-store.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';
import type { MailCollaborators } from './collaborators.ts';
import type { MailboxLease } from './mailbox-lease.ts';

/** What starting mails needs. */
export interface StartContext
  extends Pick<
    MailCollaborators,
    'database' | 'processes' | 'saveFile' | 'discardFiles' | 'clock' | 'logger' | 'limits'
  > {
  readonly lease: MailboxLease;
  /** The folder of the mails is open. */
  readonly session: MailboxSession;
}

/** A PENDING mail whose turn has come. */
export interface MailTurn {
  readonly receipt: ReceiptRow;
  readonly trigger: TriggerRow;
  /** Null: the mail is not in the folder any more. */
  readonly mail: MailSummary | null;
}

/** A mail that could not be read, or not started; what was kept of it is discarded. */
export interface FailedMail {
  readonly turn: MailTurn;
  readonly error: unknown;
}

/** How the turn of one mail ended. */
export type StartOutcome =
  /** Its process runs (or ran already). */
  | 'STARTED'
  /** Set aside with its error: it could not be read, or has gone. */
  | 'SET_ASIDE'
  /** Another server's, or not to be started now: nothing more to do in this poll. */
  | 'OVER'
  /** Its place in the mailbox has changed: it has another turn. */
  | 'AGAIN'
  /** The process is not deployed: held back. */
  | 'HELD_BACK';
