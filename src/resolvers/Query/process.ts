import type { QueryResolvers } from '../../../generated/types.ts';

export const process: NonNullable<QueryResolvers['process']> = (_parent, { engineKey, key }, { domain }) =>
  domain.processes.find(engineKey, key);
