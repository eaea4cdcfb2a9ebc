import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const createImapTrigger: NonNullable<MutationResolvers['createImapTrigger']> = (
  _parent,
  { input },
  { domain },
) => answer('trigger', () => domain.triggers.create(input));
