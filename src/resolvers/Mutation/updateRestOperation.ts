import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const updateRestOperation: NonNullable<MutationResolvers['updateRestOperation']> = (
  _parent,
  { input },
  { domain },
) => answer('operation', () => domain.operations.updateRest(input));
