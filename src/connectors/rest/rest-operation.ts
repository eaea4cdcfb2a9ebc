import type { AuthenticationConfig } from '../authentication/authentication.ts';
import type { CallContext, CallOutcome, HttpMethod, ParameterDefinition } from '../connector.ts';

/** What a REST service says of where and as whom to call. */
export interface RestServiceConfig {
  readonly baseUrl: string;
  readonly authentication: AuthenticationConfig | null;
}

/** One REST call. `path` is below `baseUrl`, with `{name}` for each PATH parameter (by wire name). */
export interface RestOperationConfig {
  readonly method: HttpMethod;
  readonly path: string;
  /** Media type of the request body; null: JSON where there is a body. */
  readonly contentType: string | null;
  readonly parameters: readonly ParameterDefinition[];
}

/** Calls the operation with the values of its parameters, by name; absent values are not sent. Never throws for what a peer does. */
export type InvokeRest = (
  service: RestServiceConfig,
  operation: RestOperationConfig,
  values: Readonly<Record<string, unknown>>,
  context: CallContext,
) => Promise<CallOutcome>;
