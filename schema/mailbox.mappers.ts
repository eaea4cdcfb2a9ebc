export type { MailboxReport as MailboxReportMapper } from '../src/domain/services/mailbox-check.ts';
