import type { ParameterDefinition, ParameterLocation } from '../../src/connectors/connector.ts';
import type { RestOperationConfig } from '../../src/connectors/rest/rest-operation.ts';

/** A parameter by its place and its wire name, which is its name as well unless said otherwise. */
export function parameter(location: ParameterLocation, wireName: string, name = wireName): ParameterDefinition {
  return { name, wireName, in: location, required: false, description: null, schema: {} };
}

/** A REST operation with `GET` and no parameters, unless said otherwise. */
export function restOperation(path: string, given: Partial<RestOperationConfig> = {}): RestOperationConfig {
  return { method: 'GET', contentType: null, parameters: [], path, ...given };
}
