import type { QueryResolvers } from '../../../generated/types.ts';

export const processes: NonNullable<QueryResolvers['processes']> = (_parent, { search, ...page }, { domain }) =>
  domain.processes.list(page, search);
