import {
  findBreakingChanges,
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** What is wrong with the served schema, one sentence each: broken promises of the contract, and whatever lacks a description. */
export function schemaFaults(contract: GraphQLSchema, served: GraphQLSchema): string[] {
  return [
    ...findBreakingChanges(contract, served).map((change) => `breaks the contract: ${change.description}`),
    ...oneOfFaults(contract, served),
    ...contractElementFaults(contract, served),
    ...undescribed(served),
  ];
}

/** graphql-js 16 does not count a changed @oneOf as breaking. */
function oneOfFaults(contract: GraphQLSchema, served: GraphQLSchema): string[] {
  return Object.values(contract.getTypeMap()).flatMap((type) => {
    const now = served.getType(type.name);
    if (!isInputObjectType(type) || !isInputObjectType(now) || type.isOneOf === now.isOneOf) return [];
    return [`breaks the contract: ${type.name} ${type.isOneOf ? 'is no longer' : 'has become'} @oneOf`];
  });
}

/** Descriptions of the contract stay as they are, and so do its default values, which clients leave out. */
function contractElementFaults(contract: GraphQLSchema, served: GraphQLSchema): string[] {
  const now = new Map(elements(served).map((element) => [element.path, element]));
  return elements(contract).flatMap(({ path, description, defaultValue }) => {
    const element = now.get(path);
    if (element === undefined) return [];
    return [
      // Ours may go on where the contract's ends.
      ...(description && !beginsWith(element.description ?? '', description)
        ? [`breaks the contract: the description of ${path} does not begin with the contract's`]
        : []),
      ...(defaultValue === element.defaultValue
        ? []
        : [`breaks the contract: the default of ${path} was ${defaultValue}`]),
    ];
  });
}

function undescribed(served: GraphQLSchema): string[] {
  const roots = served.description ? [] : ['has no description: the schema itself'];
  const nameless = elements(served).filter((element) => !element.description?.trim());
  return [...roots, ...nameless.map((element) => `has no description: ${element.path}`)];
}

/** Whatever carries a description, by its schema coordinate, such as `Query.node(id:)`. */
interface SchemaElement {
  readonly path: string;
  readonly description: string | null | undefined;
  /** As JSON text; undefined where there is none. */
  readonly defaultValue: string | undefined;
}

function elements(schema: GraphQLSchema): SchemaElement[] {
  const types = Object.values(schema.getTypeMap());
  return types
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [element(type.name, type), ...members(type)]);
}

function members(type: GraphQLNamedType): SchemaElement[] {
  if (isEnumType(type)) return type.getValues().map((value) => element(`${type.name}.${value.name}`, value));
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => element(`${type.name}.${field.name}`, field));
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => fieldElements(`${type.name}.${field.name}`, field));
}

function fieldElements(path: string, field: GraphQLField<unknown, unknown>): SchemaElement[] {
  return [element(path, field), ...field.args.map((argument) => element(`${path}(${argument.name}:)`, argument))];
}

function element(
  path: string,
  node: GraphQLNamedType | GraphQLField<unknown, unknown> | GraphQLInputField | GraphQLArgument | GraphQLEnumValue,
): SchemaElement {
  const defaultValue = 'defaultValue' in node ? JSON.stringify(node.defaultValue) : undefined;
  return { path, description: node.description, defaultValue };
}

/** Line breaks are the editor's business. */
function beginsWith(text: string, beginning: string): boolean {
  const folded = (one: string) => one.replace(/\s+/g, ' ').trim();
  return folded(text).startsWith(folded(beginning).replace(/\.$/, ''));
}
