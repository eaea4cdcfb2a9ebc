import type { QueryResolvers } from '../../../generated/types.ts';

export const operation: NonNullable<QueryResolvers['operation']> = (_parent, { serviceKey, key }, { domain }) =>
  domain.operations.findByKeys(serviceKey, key);
