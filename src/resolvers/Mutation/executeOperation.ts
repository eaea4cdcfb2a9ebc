import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const executeOperation: NonNullable<MutationResolvers['executeOperation']> = (_parent, { input }, { domain }) =>
  answer('execution', () => domain.executions.execute(input));
