import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { costFault, LIMIT_RULES, LIMITED_PARSING } from './limits.ts';

/** What the server knows about the request behind one operation. */
export interface OperationScope {
  /** Aborted when the client has gone, or has ended its subscription: what only waits on its behalf may stop waiting. */
  readonly signal: AbortSignal;
  /** How the client addresses this server, such as `http://127.0.0.1:4000`: the start of links for this client. */
  readonly origin: string;
}

/** Makes the context that the resolvers of one operation share. */
export type CreateContext = (scope: OperationScope) => object | Promise<object>;

/** An operation as a client sends it. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
}

/**
 * Parses, validates and limits an operation that does not come through Apollo, by the same rules, and gives it a context.
 * Answers what graphql-js executes, or the errors, each with the code that Apollo gives.
 */
export async function prepareOperation(
  schema: GraphQLSchema,
  request: OperationRequest,
  createContext: () => object | Promise<object>,
): Promise<ExecutionArgs | readonly GraphQLError[]> {
  let document: DocumentNode;
  try {
    document = parse(request.query, LIMITED_PARSING);
  } catch (error) {
    return [coded(error, 'GRAPHQL_PARSE_FAILED')];
  }
  const errors = validate(schema, document, [...specifiedRules, ...LIMIT_RULES]);
  if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
  const fault = costFault(schema, document, request.variables);
  if (fault) return [fault];
  try {
    const contextValue = await createContext();
    return { schema, document, contextValue, operationName: request.operationName, variableValues: request.variables };
  } catch (error) {
    return [new GraphQLError('', { originalError: toError(error) })];
  }
}

/** Tells the errors of `prepareOperation` from its arguments. */
export function isErrors(prepared: ExecutionArgs | readonly GraphQLError[]): prepared is readonly GraphQLError[] {
  return Array.isArray(prepared);
}

function coded(error: unknown, code: string): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError('', { originalError: toError(error) });
  const { message, nodes, source, positions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
