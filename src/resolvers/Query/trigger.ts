import type { QueryResolvers } from '../../../generated/types.ts';

export const trigger: NonNullable<QueryResolvers['trigger']> = (_parent, { serviceKey, key }, { domain }) =>
  domain.triggers.findByKey(serviceKey, key);
