import { ConnectorError } from '../../../errors.ts';
import type { SoapFault } from '../call/read-fault.ts';
import { findOperation, loadWsdl } from '../load-wsdl.ts';
import type { SoapOperationModel, WsdlModel } from '../model/operation-model.ts';
import type { WsdlFile } from '../soap-operation.ts';
import { callOperation } from './call-operation.ts';
import type { CallOptions, ClientOptions } from './client-options.ts';

/** What a typed client is made of: the WSDL, and its operations by the names of their methods. */
export interface ClientDefinition {
  readonly files: readonly WsdlFile[];
  readonly operations: readonly DefinedOperation[];
}

interface DefinedOperation {
  readonly key: string;
  readonly ref: string;
  readonly endpoint: string;
  readonly soapAction: string | null;
}

type Method = (inputs?: Readonly<Record<string, unknown>>, options?: CallOptions) => Promise<unknown>;

/** The client of a WSDL, which is read at its first call. The errors of its methods are ConnectorErrors. */
export function createSoapClient(
  definition: ClientDefinition,
  options: ClientOptions,
): Readonly<Record<string, Method>> {
  let model: WsdlModel | undefined;
  const modelOnce = (): WsdlModel => {
    model ??= loadWsdl(definition.files);
    return model;
  };
  const methods = definition.operations.map((operation): [string, Method] => [
    operation.key,
    async (inputs = {}, callOptions = {}) => {
      const wsdl = modelOnce();
      const { endpoint, soapAction } = operation;
      const target = { model: wsdl, operation: operationOf(wsdl, operation), endpoint, soapAction };
      return callOperation(target, inputs, { ...options, ...callOptions });
    },
  ]);
  return Object.freeze(Object.fromEntries(methods));
}

/** The fault that a call failed with; null for any other error. */
export function faultOf(error: unknown): SoapFault | null {
  if (!(error instanceof ConnectorError) || error.code !== 'SOAP_FAULT') return null;
  return error.detail as SoapFault;
}

export { ConnectorError } from '../../../errors.ts';

function operationOf(model: WsdlModel, { ref }: DefinedOperation): SoapOperationModel {
  const operation = findOperation(model, ref);
  if (operation === null) throw new ConnectorError('INVALID_DOCUMENT', `The WSDL has no operation ${ref}.`);
  return operation;
}
