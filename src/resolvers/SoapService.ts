import type { SoapServiceResolvers } from '../../generated/types.ts';
import { callLimits } from '../domain/services/call-limits.ts';
import { retryPolicy } from '../domain/services/retry-policy.ts';
import { showAuthentication } from './authentication.ts';
import { configOf } from './config-of.ts';
import { showTls } from './tls.ts';

export const SoapService: SoapServiceResolvers = {
  authentication: ({ authentication, id }, _args, { domain }) =>
    showAuthentication(authentication, () => domain.tokens.isAuthorized(id)),
  endpointOverride: (service) => configOf(service, 'SOAP').endpointOverride,
  limits: ({ limits }) => callLimits(limits),
  operations: ({ id }, page, { domain }) => domain.operations.list(id, page),
  pendingWsdlRefresh: ({ id }, _args, { domain }) => domain.wsdlRefreshes.pending(id),
  retry: ({ retry }) => retryPolicy(retry),
  tls: ({ tls }) => showTls(tls),
  mtom: (service) => configOf(service, 'SOAP').mtom ?? null,
  validateRequests: (service) => configOf(service, 'SOAP').validatesRequests ?? true,
  typedClient: ({ id }, _args, { domain }) => domain.typedClients.of(id),
  variables: ({ id }, _args, { domain }) => domain.variables.list(id),
  wsdlFiles: ({ id }, _args, { domain }) => domain.wsdlRefreshes.files(id),
  wsdlReadAt: (service) => new Date(configOf(service, 'SOAP').wsdlReadAt),
  wsdlUrl: (service) => configOf(service, 'SOAP').wsdlUrl,
};
