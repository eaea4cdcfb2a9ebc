export type { MailActivity as MailActivityMapper } from '../src/domain/mail/mail-activity.ts';
export type { LastPollData as MailPollMapper } from '../src/store/tables.ts';
