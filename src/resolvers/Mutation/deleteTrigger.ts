import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const deleteTrigger: NonNullable<MutationResolvers['deleteTrigger']> = (_parent, { id }, { domain }) =>
  answer('deletedId', () => domain.triggers.delete(id));
