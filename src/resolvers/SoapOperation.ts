import type { SoapOperationResolvers } from '../../generated/types.ts';
import { configOf } from './config-of.ts';
import { serviceOf } from './service-of.ts';

export const SoapOperation: SoapOperationResolvers = {
  endpoint: async (operation, _args, { domain }) => {
    const { config } = await serviceOf(domain, operation.serviceId);
    const override = config.connector === 'SOAP' ? config.endpointOverride : null;
    return override ?? configOf(operation, 'SOAP').endpoint;
  },
  missingFromWsdl: (operation) => configOf(operation, 'SOAP').missingFromWsdl ?? false,
  requestValidation: (operation, _args, { domain }) => domain.requestValidations.of(operation),
  service: ({ serviceId }, _args, { domain }) => serviceOf(domain, serviceId),
  soapAction: (operation) => {
    const { soapActionOverride, wsdlSoapAction } = configOf(operation, 'SOAP');
    return soapActionOverride ?? wsdlSoapAction;
  },
  soapActionOverride: (operation) => configOf(operation, 'SOAP').soapActionOverride,
  soapVersion: (operation) => configOf(operation, 'SOAP').soapVersion,
  wsdlBinding: (operation) => configOf(operation, 'SOAP').wsdlBinding,
  wsdlOperation: (operation) => configOf(operation, 'SOAP').wsdlOperation,
  wsdlPort: (operation) => configOf(operation, 'SOAP').wsdlPort,
  wsdlService: (operation) => configOf(operation, 'SOAP').wsdlService,
  wsdlSoapAction: (operation) => configOf(operation, 'SOAP').wsdlSoapAction,
};
