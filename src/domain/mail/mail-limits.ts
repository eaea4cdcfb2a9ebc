import type { MailLimits as MailReadLimits } from '../../connectors/imap/mailbox.ts';

/** What one poll and one mail may cost. A mail over a limit is QUARANTINED, never skipped. */
export interface MailLimits extends MailReadLimits {
  /** In characters: a longer body text or HTML is no start variable. */
  readonly maxTextLength: number;
  /** A poll that was not asked for stops after so many mails, and goes on at its next turn, which is at once. */
  readonly mailsPerPoll: number;
  /** A poll stops starting processes after this time, in milliseconds, and goes on as above. */
  readonly pollMs: number;
  /** A connection that is older is cut, in milliseconds. */
  readonly connectionMs: number;
  /** How many mailboxes are looked at at the same time: a look is mostly waiting for the mail server. */
  readonly concurrency: number;
  /** Of these, how many read mails at the same time. */
  readonly reading: number;
}

const MIB = 1024 * 1024;

/** The limits where mails may have so many bytes. */
export function mailLimits(maxMailBytes: number): MailLimits {
  return { ...MAIL_LIMITS, maxMailBytes, maxPartBytes: maxMailBytes };
}

export const MAIL_LIMITS: MailLimits = {
  maxMailBytes: 150 * MIB,
  maxPartBytes: 150 * MIB,
  maxNesting: 20,
  maxParts: 1_000,
  maxTextBytes: 3 * 8 * MIB,
  maxTextLength: 8 * MIB,
  mailsPerPoll: 500,
  pollMs: 60_000,
  connectionMs: 600_000,
  concurrency: 64,
  reading: 16,
};
