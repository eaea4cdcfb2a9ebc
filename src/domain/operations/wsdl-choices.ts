import type { DescribedOperation, DescribedWsdl } from '../../connectors/soap/soap-operation.ts';
import { userError } from '../../errors.ts';
import { keyFromName } from '../keys.ts';
import { LEFT_TO_DESIGNER } from './bindings.ts';
import type { OperationDraft } from './operations.ts';
import { checkSoapAction } from './soap-action.ts';

/** One operation to import, with what is to differ from the WSDL. */
export interface WsdlOperationChoice {
  readonly ref: string;
  readonly key?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly soapActionOverride?: string | null | undefined;
}

/**
 * Every operation that can be called, once: from its SOAP 1.1 port where it is offered on several. Refuses a WSDL with
 * none: INVALID_INPUT where an endpoint would help, UNSUPPORTED with the reasons where it would not.
 */
export function everyOperationOnce(
  offered: readonly DescribedOperation[],
  endpoint: string | null,
): readonly WsdlOperationChoice[] {
  const chosen = new Map<string, DescribedOperation>();
  const seen = new Map<string, number>();
  for (const operation of offered) {
    if (operation.uncallable !== null || (operation.endpoint ?? endpoint) === null) continue;
    // Overloads share their name on one port: the nth of one port is the nth of the other.
    const place = JSON.stringify([operation.wsdlService, operation.wsdlPort, operation.wsdlBinding, operation.name]);
    const overload = (seen.get(place) ?? 0) + 1;
    seen.set(place, overload);
    const identity = JSON.stringify([operation.wsdlService, operation.name, overload]);
    const earlier = chosen.get(identity);
    if (earlier === undefined || (earlier.soapVersion === 'SOAP_1_2' && operation.soapVersion === 'SOAP_1_1'))
      chosen.set(identity, operation);
  }
  if (chosen.size === 0) throw nothingToCall(offered);
  return [...chosen.values()].map(({ ref }) => ({ ref }));
}

function nothingToCall(offered: readonly DescribedOperation[]): Error {
  const lacking = offered.find(({ uncallable }) => uncallable === null);
  if (lacking !== undefined) return endpointNeeded(lacking.name);
  const reasons = offered.map(({ name, uncallable }) => `${name}: ${uncallable}`).join('; ');
  return userError('UNSUPPORTED', `The WSDL offers no operation that can be called. ${reasons}`.trim(), ['source']);
}

function endpointNeeded(name: string): Error {
  return userError('INVALID_INPUT', `The WSDL gives no http(s) address for ${name}: give an endpoint`, ['endpoint']);
}

/** What a choice makes of the operation that it names. `path` is where the choice stands in the input. */
export function toDraft(
  wsdl: DescribedWsdl,
  choice: WsdlOperationChoice,
  endpoint: string | null,
  path: readonly string[],
): OperationDraft {
  const offered = offeredOperation(wsdl, choice.ref, [...path, 'ref']);
  const address = offered.endpoint ?? endpoint;
  if (address === null) throw endpointNeeded(offered.name);
  const soapActionOverride = choice.soapActionOverride ?? null;
  checkSoapAction(soapActionOverride, [...path, 'soapActionOverride']);
  return {
    key: choice.key,
    keyBase: keyFromName(offered.name),
    path,
    name: choice.name ?? offered.name,
    description: choice.description === undefined ? offered.description : choice.description,
    config: {
      connector: 'SOAP',
      ref: offered.ref,
      wsdlService: offered.wsdlService,
      wsdlPort: offered.wsdlPort,
      wsdlBinding: offered.wsdlBinding,
      wsdlOperation: offered.name,
      endpoint: address,
      soapVersion: offered.soapVersion,
      wsdlSoapAction: offered.soapAction,
      soapActionOverride,
    },
    parameters: offered.parameters.map((parameter) => ({
      ...parameter,
      binding: LEFT_TO_DESIGNER,
      nestedBindings: [],
    })),
    outputSchema: offered.outputSchema,
  };
}

function offeredOperation(wsdl: DescribedWsdl, ref: string, path: readonly string[]): DescribedOperation {
  const offered = wsdl.operations.find((operation) => operation.ref === ref);
  if (offered === undefined)
    throw userError(
      'NOT_FOUND',
      `The WSDL offers no operation with the ref ${ref}: take one that inspectWsdl answers`,
      path,
    );
  if (offered.uncallable === null) return offered;
  throw userError('UNSUPPORTED', `${offered.name} cannot be called: ${offered.uncallable}`, path);
}
