import type { RestServiceResolvers } from '../../generated/types.ts';
import { callLimits } from '../domain/services/call-limits.ts';
import { retryPolicy } from '../domain/services/retry-policy.ts';
import { showAuthentication } from './authentication.ts';
import { configOf } from './config-of.ts';
import { showTls } from './tls.ts';

export const RestService: RestServiceResolvers = {
  authentication: ({ authentication, id }, _args, { domain }) =>
    showAuthentication(authentication, () => domain.tokens.isAuthorized(id)),
  baseUrl: (service) => configOf(service, 'REST').baseUrl,
  limits: ({ limits }) => callLimits(limits),
  operations: ({ id }, page, { domain }) => domain.operations.list(id, page),
  retry: ({ retry }) => retryPolicy(retry),
  tls: ({ tls }) => showTls(tls),
  variables: ({ id }, _args, { domain }) => domain.variables.list(id),
};
