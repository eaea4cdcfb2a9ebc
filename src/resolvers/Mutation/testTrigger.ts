import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const testTrigger: NonNullable<MutationResolvers['testTrigger']> = (_parent, { input }, { domain }) =>
  answer('testRun', () => domain.testRuns.testTrigger(input));
