import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const bindParameters: NonNullable<MutationResolvers['bindParameters']> = (_parent, { input }, { domain }) =>
  answer('operation', () => domain.operations.bindParameters(input));
