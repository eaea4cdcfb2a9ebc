import { connectors } from '../../connectors/index.ts';
import type {
  DescribedOpenApi,
  OfferedOperation,
  OperationDetails,
} from '../../connectors/openapi/openapi-document.ts';
import { UserErrors, userError } from '../../errors.ts';
import { keyFromName, slug } from '../keys.ts';
import type { OperationDraft } from './operations.ts';
import { checkRest } from './rest-parameters.ts';
import { settledBinding } from './settled-binding.ts';

/** One operation to import, with what is to differ from the document. */
export interface OpenApiOperationChoice {
  readonly ref: string;
  readonly key?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
}

/** More at once would fill the database with what nobody looks at. */
const MOST_OPERATIONS = 2000;

/**
 * The chosen operations as they will be written; every one that can be called, where none is chosen. Says which choice is
 * wrong: NOT_FOUND, INVALID_DOCUMENT where the document describes it badly, UNSUPPORTED, LIMIT_EXCEEDED.
 */
export async function openApiDrafts(
  api: DescribedOpenApi,
  choices: readonly OpenApiOperationChoice[] | null | undefined,
): Promise<readonly OperationDraft[]> {
  const chosen = choices ?? everyCallable(api.operations);
  if (chosen.length > MOST_OPERATIONS)
    throw userError(
      'LIMIT_EXCEEDED',
      `At most ${MOST_OPERATIONS} operations are imported at once, not ${chosen.length}: choose some`,
      ['operations'],
    );
  const byRef = new Map(api.operations.map((operation) => [operation.ref, operation]));
  const offered = chosen.map(({ ref }, index) => offeredOperation(byRef, ref, pathOf(index, 'ref')));
  const details = await api.details(offered.map(({ ref }) => ref));
  return chosen.flatMap((choice, index): OperationDraft[] => {
    const [operation, read] = [offered[index], details[index]];
    if (operation === undefined || read == null) return [];
    const draft = toDraft(operation, read, choice, pathOf(index));
    // What was not asked for by name is left out where it cannot be called.
    return choices == null && faultOf(draft) !== null ? [] : [checked(draft, pathOf(index, 'ref'))];
  });
}

function pathOf(index: number, ...members: readonly string[]): readonly string[] {
  return ['operations', String(index), ...members];
}

function everyCallable(offered: readonly OfferedOperation[]): readonly OpenApiOperationChoice[] {
  const callable = offered.filter(({ uncallable }) => uncallable === null);
  if (callable.length > 0 || offered.length === 0) return callable.map(({ ref }) => ({ ref }));
  const reasons = offered.slice(0, 20).map(({ ref, uncallable }) => `${ref}: ${uncallable}`);
  throw userError('INVALID_DOCUMENT', `No operation of the document can be called. ${reasons.join('; ')}`, ['source']);
}

function offeredOperation(
  byRef: ReadonlyMap<string, OfferedOperation>,
  ref: string,
  path: readonly string[],
): OfferedOperation {
  const offered = byRef.get(ref);
  if (offered === undefined)
    throw userError(
      'NOT_FOUND',
      `The document offers no operation with the ref ${ref}: take one that inspectOpenApi answers`,
      path,
    );
  if (offered.uncallable === null) return offered;
  throw userError('INVALID_DOCUMENT', `${ref} is not valid: ${offered.uncallable}`, path);
}

function toDraft(
  offered: OfferedOperation,
  { contentType, parameters, outputSchema }: OperationDetails,
  choice: OpenApiOperationChoice,
  path: readonly string[],
): OperationDraft {
  const draft: OperationDraft = {
    key: choice.key,
    keyBase: offered.operationId === null ? slug(offered.ref) : keyFromName(offered.operationId),
    path,
    name: choice.name ?? offered.name,
    description: choice.description === undefined ? offered.description : choice.description,
    config: { connector: 'REST', method: offered.method, path: offered.path, contentType },
    parameters: parameters.map((parameter) => ({
      ...parameter,
      binding: settledBinding(parameter),
      nestedBindings: [],
    })),
    outputSchema,
  };
  return { ...draft, parameters: withoutReservedHeaders(draft) };
}

/** Headers that the connection sets itself, such as Content-Length, are described by some documents: nobody can give them. */
function withoutReservedHeaders({ config, parameters }: OperationDraft): OperationDraft['parameters'] {
  if (config.connector !== 'REST') return parameters;
  const refused = new Set(connectors.rest.check({ ...config, parameters }).map(({ path }) => path[1]));
  return parameters.filter(({ in: location }, index) => location !== 'HEADER' || !refused.has(String(index)));
}

function checked(draft: OperationDraft, path: readonly string[]): OperationDraft {
  const fault = faultOf(draft);
  if (fault === null) return draft;
  throw userError('UNSUPPORTED', `${draft.name} cannot be called: ${fault.message}`, path, { cause: fault });
}

function faultOf({ config, parameters }: OperationDraft): UserErrors | null {
  if (config.connector !== 'REST') return null;
  try {
    checkRest(config, parameters);
    return null;
  } catch (error) {
    if (error instanceof UserErrors) return error;
    throw error;
  }
}
