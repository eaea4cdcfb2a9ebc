import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const createImapService: NonNullable<MutationResolvers['createImapService']> = (
  _parent,
  { input },
  { domain },
) => answer('service', () => domain.services.createImap(input));
