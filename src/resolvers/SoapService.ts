import type { SoapServiceResolvers } from '../../generated/types.ts';
import { showAuthentication } from './authentication.ts';
import { configOf } from './config-of.ts';

export const SoapService: SoapServiceResolvers = {
  authentication: ({ authentication }) => showAuthentication(authentication),
  endpointOverride: (service) => configOf(service, 'SOAP').endpointOverride,
  operations: ({ id }, page, { domain }) => domain.operations.list(id, page),
  pendingWsdlRefresh: ({ id }, _args, { domain }) => domain.wsdlRefreshes.pending(id),
  variables: ({ id }, _args, { domain }) => domain.variables.list(id),
  wsdlFiles: ({ id }, _args, { domain }) => domain.wsdlRefreshes.files(id),
  wsdlReadAt: (service) => new Date(configOf(service, 'SOAP').wsdlReadAt),
  wsdlUrl: (service) => configOf(service, 'SOAP').wsdlUrl,
};
