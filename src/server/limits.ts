import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type ParseOptions,
  TypeInfo,
  ValidationContext,
  type ValidationRule,
  visit,
} from 'graphql';

/**
 * What one operation may ask for, on every transport. Introspection by `__schema` has a limit of its own in graphql-js
 * (MaxIntrospectionDepthRule) and counts for neither depth nor cost.
 */
export const LIMITS = {
  /** Nested fields; fragments do not count. It lets 20 levels pass, however they are counted. */
  depth: 22,
  aliases: 50,
  directives: 50,
  /** Lexical tokens of the document. */
  tokens: 5_000,
  /** One for each scalar, two for each object, times `first` or `last` on the way there. */
  cost: 50_000,
  /** Pages of connections that one execution reads; see `limitPages`. */
  pages: 1_000,
} as const;

/** Stops reading a document that has too many tokens. */
export const LIMITED_PARSING: ParseOptions = { maxTokens: LIMITS.tokens };

type Rejection = { onReject: ((context: ValidationContext | null) => void)[]; propagateOnRejection: false };

/** To be added to the rules of the specification. The rules of graphql-armor throw by default, which validation does not expect. */
export const LIMIT_RULES: readonly ValidationRule[] = [
  maxDepthRule({
    n: LIMITS.depth,
    flattenFragments: true,
    ...reporting(`The operation is nested deeper than ${LIMITS.depth} levels.`),
  }),
  maxAliasesRule({ n: LIMITS.aliases, ...reporting(`The operation has more than ${LIMITS.aliases} aliases.`) }),
  maxDirectivesRule({
    n: LIMITS.directives,
    ...reporting(`The operation has more than ${LIMITS.directives} directives.`),
  }),
];

/**
 * Why an operation is refused for its cost, if it is. Runs apart from validation, since the cost depends on the variables: a
 * `first` that is a variable counts as its value.
 */
export function costFault(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): GraphQLError | undefined {
  if (affordable.get(document) === schema) return undefined;
  const sized = withPageSizes(document, variables ?? {});
  const fault = faultOf(schema, sized.document);
  if (fault === undefined && !sized.byVariables) affordable.set(document, schema);
  return fault;
}

/** Documents whose cost is in order whatever the variables, with the schema that they are for: a client sends the same ones again and again. */
const affordable = new WeakMap<DocumentNode, GraphQLSchema>();

function faultOf(schema: GraphQLSchema, document: DocumentNode): GraphQLError | undefined {
  let fault: GraphQLError | undefined;
  const rule = costLimitRule({
    maxCost: LIMITS.cost,
    depthCostFactor: 1,
    flattenFragments: true,
    propagateOnRejection: false,
    onReject: [
      () => {
        fault = new GraphQLError(
          `The operation asks for too much: its cost is above ${LIMITS.cost}. Ask for shorter pages.`,
          {
            extensions: { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } },
          },
        );
      },
    ],
  });
  visit(document, rule(new ValidationContext(schema, document, new TypeInfo(schema), () => undefined)));
  return fault;
}

function reporting(message: string): Rejection {
  return { propagateOnRejection: false, onReject: [(context) => context?.reportError(new GraphQLError(message))] };
}

/** The document with the sizes of pages that are variables as literals: the rule reads no others. */
function withPageSizes(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): { readonly document: DocumentNode; readonly byVariables: boolean } {
  const sizes = new Map<string, string>();
  let byVariables = false;
  const sized = visit(document, {
    VariableDefinition({ variable, defaultValue }) {
      const value = variables[variable.name.value];
      if (Number.isInteger(value)) sizes.set(variable.name.value, String(value));
      if (value === undefined && defaultValue?.kind === Kind.INT) sizes.set(variable.name.value, defaultValue.value);
      return false;
    },
    Argument(node) {
      const isSize = node.name.value === 'first' || node.name.value === 'last';
      if (!isSize || node.value.kind !== Kind.VARIABLE) return undefined;
      byVariables = true;
      const size = sizes.get(node.value.name.value);
      return size === undefined ? undefined : { ...node, value: { kind: Kind.INT, value: size } };
    },
  });
  return { document: sized, byVariables };
}
