import type { HttpMethod, RestOperationResolvers } from '../../generated/types.ts';
import { configOf } from './config-of.ts';
import { serviceOf } from './service-of.ts';

export const RestOperation: RestOperationResolvers = {
  contentType: (operation) => configOf(operation, 'REST').contentType,
  method: (operation) => configOf(operation, 'REST').method as HttpMethod,
  path: (operation) => configOf(operation, 'REST').path,
  service: ({ serviceId }, _args, { domain }) => serviceOf(domain, serviceId),
};
