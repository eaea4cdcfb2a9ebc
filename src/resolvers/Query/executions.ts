import type { QueryResolvers } from '../../../generated/types.ts';

export const executions: NonNullable<QueryResolvers['executions']> = (
  _parent,
  { first, after, ...filter },
  { domain },
) => domain.executions.list({ first, after }, filter);
