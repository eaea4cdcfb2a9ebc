import type { QueryResolvers } from '../../../generated/types.ts';

export const processInstances: NonNullable<QueryResolvers['processInstances']> = (
  _parent,
  { first, after, ...filter },
  { domain },
) => domain.processes.listInstances({ first, after }, filter);
