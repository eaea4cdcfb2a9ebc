import type { QueryResolvers } from '../../../generated/types.ts';

export const testRuns: NonNullable<QueryResolvers['testRuns']> = (_parent, { targetId, ...page }, { domain }) =>
  domain.testRuns.list(page, targetId);
