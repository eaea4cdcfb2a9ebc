import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const checkMailbox: NonNullable<MutationResolvers['checkMailbox']> = (_parent, { input }, { domain }) =>
  answer('folders', () => domain.mailboxes.check(input));
