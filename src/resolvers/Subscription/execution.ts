import type { SubscriptionResolvers } from '../../../generated/types.ts';
import type { ExecutionRow } from '../../store/execution-store.ts';

export const execution: NonNullable<SubscriptionResolvers['execution']> = {
  subscribe: (_parent, { id }, { domain }) => domain.executions.follow(id),
  resolve: (row: ExecutionRow) => row,
};
