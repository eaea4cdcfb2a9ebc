import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const deleteOperation: NonNullable<MutationResolvers['deleteOperation']> = (_parent, { id }, { domain }) =>
  answer('deletedId', () => domain.operations.delete(id));
