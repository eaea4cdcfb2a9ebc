import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import { AppError } from '../errors.ts';
import { LIMITS } from './limits.ts';

/**
 * Bounds how many pages of connections one execution reads, each event of a subscription being one. The cost of an operation
 * is reckoned before it runs, and cannot know how many things there are: pages inside pages that leave `first` out look cheap. Changes
 * the resolvers of `schema`, and answers it.
 */
export function limitPages(schema: GraphQLSchema): GraphQLSchema {
  const pagesRead = new WeakMap<object, number>();
  for (const field of connections(schema)) {
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, parameters, context, info) => {
      // Of all that a resolver is given, only this object is made anew for each execution.
      const pages = (pagesRead.get(info.variableValues) ?? 0) + 1;
      pagesRead.set(info.variableValues, pages);
      if (pages > LIMITS.pages) throw tooManyPages();
      return resolve(source, parameters, context, info);
    };
  }
  return schema;
}

function connections(schema: GraphQLSchema): GraphQLField<unknown, unknown>[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = types.flatMap((type) => Object.values(type.getFields()));
  return fields.filter((field) => field.args.some((argument) => argument.name === 'first'));
}

function tooManyPages(): AppError {
  return new AppError(
    'QUERY_TOO_COMPLEX',
    `The operation reads more than ${LIMITS.pages} pages. Ask for less inside of lists.`,
  );
}
