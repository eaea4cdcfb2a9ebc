import type { QueryResolvers } from '../../../generated/types.ts';

export const services: NonNullable<QueryResolvers['services']> = (_parent, { first, after, ...filter }, { domain }) =>
  domain.services.list({ first, after }, filter);
