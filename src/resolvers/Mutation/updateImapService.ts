import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const updateImapService: NonNullable<MutationResolvers['updateImapService']> = (
  _parent,
  { input },
  { domain },
) => answer('service', () => domain.services.updateImap(input));
