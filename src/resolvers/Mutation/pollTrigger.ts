import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const pollTrigger: NonNullable<MutationResolvers['pollTrigger']> = (_parent, { id }, { domain }) =>
  answer('trigger', () => domain.mail.pollTrigger(id));
