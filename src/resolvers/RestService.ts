import type { RestServiceResolvers } from '../../generated/types.ts';
import { showAuthentication } from './authentication.ts';
import { configOf } from './config-of.ts';

export const RestService: RestServiceResolvers = {
  authentication: ({ authentication }) => showAuthentication(authentication),
  baseUrl: (service) => configOf(service, 'REST').baseUrl,
  operations: ({ id }, page, { domain }) => domain.operations.list(id, page),
  variables: ({ id }, _args, { domain }) => domain.variables.list(id),
};
