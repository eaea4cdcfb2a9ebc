import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const testOperation: NonNullable<MutationResolvers['testOperation']> = (_parent, { input }, { domain }) =>
  answer('testRun', () => domain.testRuns.testOperation(input));
