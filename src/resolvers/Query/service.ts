import type { QueryResolvers } from '../../../generated/types.ts';

export const service: NonNullable<QueryResolvers['service']> = (_parent, { key }, { domain }) =>
  domain.services.findByKey(key);
