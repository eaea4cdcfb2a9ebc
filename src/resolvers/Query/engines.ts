import type { QueryResolvers } from '../../../generated/types.ts';

export const engines: NonNullable<QueryResolvers['engines']> = (_parent, _args, { domain }) =>
  domain.processes.engines();
