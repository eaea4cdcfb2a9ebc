import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const createRestOperation: NonNullable<MutationResolvers['createRestOperation']> = (
  _parent,
  { input },
  { domain },
) => answer('operation', () => domain.operations.createRest(input));
