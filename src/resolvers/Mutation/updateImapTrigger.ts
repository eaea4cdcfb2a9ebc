import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const updateImapTrigger: NonNullable<MutationResolvers['updateImapTrigger']> = (
  _parent,
  { input },
  { domain },
) => answer('trigger', () => domain.triggers.update(input));
