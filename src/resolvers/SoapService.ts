import type { SoapServiceResolvers } from '../../generated/types.ts';
import { showAuthentication } from './authentication.ts';
import { configOf } from './config-of.ts';

export const SoapService: SoapServiceResolvers = {
  authentication: ({ authentication }) => showAuthentication(authentication),
  endpointOverride: (service) => configOf(service, 'SOAP').endpointOverride,
  operations: ({ id }, page, { domain }) => domain.operations.list(id, page),
  variables: ({ id }, _args, { domain }) => domain.variables.list(id),
  wsdlUrl: (service) => configOf(service, 'SOAP').wsdlUrl,
};
