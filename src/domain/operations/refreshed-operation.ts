import type { DescribedOperation, DescribedWsdl } from '../../connectors/soap/soap-operation.ts';
import type { BoundParameter } from '../../store/tables.ts';
import type { OpenVariable } from '../services/service-variables.ts';
import { LEFT_TO_DESIGNER } from './bindings.ts';
import { fittingBindings } from './keep-bindings.ts';
import type { SoapOperationRow } from './wsdl-changes.ts';

/**
 * An imported operation as a WSDL that was read again has it. Name, key, the override and a description of somebody's own
 * stay, and so do the bindings that fit; one that the WSDL offers no more is marked and stays as it was.
 */
export function refreshedOperation(
  row: SoapOperationRow,
  kept: DescribedWsdl,
  fresh: DescribedWsdl,
  variables: readonly OpenVariable[],
): SoapOperationRow {
  const { missingFromWsdl: _, ...config } = row.config;
  const now = fresh.operations.find(({ ref }) => ref === config.ref);
  if (now === undefined) return { ...row, config: { ...config, missingFromWsdl: true } };
  const before = kept.operations.find(({ ref }) => ref === config.ref);
  return {
    ...row,
    description: row.description === (before?.description ?? null) ? now.description : row.description,
    config: {
      ...config,
      wsdlBinding: now.wsdlBinding,
      endpoint: now.endpoint ?? config.endpoint,
      soapVersion: now.soapVersion,
      wsdlSoapAction: now.soapAction,
    },
    parameters: boundParameters(row, now, variables),
    outputSchema: now.outputSchema,
  };
}

function boundParameters(
  row: SoapOperationRow,
  now: DescribedOperation,
  variables: readonly OpenVariable[],
): readonly BoundParameter[] {
  return now.parameters.map((parameter) => {
    const before = row.parameters.find(({ name }) => name === parameter.name);
    if (before === undefined) return { ...parameter, binding: LEFT_TO_DESIGNER, nestedBindings: [] };
    const { binding, nestedBindings } = fittingBindings(parameter, before, variables);
    return { ...parameter, binding, nestedBindings };
  });
}
