import type { SubscriptionResolvers } from '../../../generated/types.ts';
import type { TestRunRow } from '../../store/test-run-store.ts';

export const testRun: NonNullable<SubscriptionResolvers['testRun']> = {
  subscribe: (_parent, { id }, { domain }) => domain.testRuns.follow(id),
  resolve: (row: TestRunRow) => row,
};
