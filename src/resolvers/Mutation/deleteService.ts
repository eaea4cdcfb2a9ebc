import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const deleteService: NonNullable<MutationResolvers['deleteService']> = (_parent, { id }, { domain }) =>
  answer('deletedId', () => domain.services.delete(id));
