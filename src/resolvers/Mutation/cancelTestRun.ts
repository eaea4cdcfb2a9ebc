import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const cancelTestRun: NonNullable<MutationResolvers['cancelTestRun']> = (_parent, { id }, { domain }) =>
  answer('testRun', () => domain.testRuns.cancel(id));
