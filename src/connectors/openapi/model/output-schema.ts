import type { JsonSchema } from '../../connector.ts';
import { addExample } from '../json-schema/older-dialects.ts';
import { kindOf, preferred } from './media-types.ts';
import { type OperationReading, type OperationSource, SCHEMA_BUDGET } from './operation-source.ts';
import { isObject, type Place } from './place.ts';

/**
 * The schema of the first success that has a body: the lowest 2xx, else 2XX, else the default. Null where none has one,
 * or where it is no JSON and no text.
 */
export function outputSchemaOf(source: OperationSource, reading: OperationReading): JsonSchema | null {
  const successes = source.operation
    .get('responses')
    .members()
    .filter(([status]) => /^2/.test(status) || status === 'default')
    .toSorted(([one], [other]) => rank(one) - rank(other));
  for (const [, entry] of successes) {
    const response = entry.resolve();
    const schema =
      source.generation === '2.0' ? swaggerOutput(response, source, reading) : openApiOutput(response, reading);
    if (schema !== null) return schema;
  }
  return null;
}

function rank(status: string): number {
  if (status === 'default') return 1000;
  return /^2\d\d$/.test(status) ? Number(status) : 999;
}

function openApiOutput(response: Place, { schema }: OperationReading): JsonSchema | null {
  const found = preferred(response.get('content').members());
  if (found === null) return null;
  const [mediaType, media] = found;
  const kind = kindOf(mediaType);
  if (kind === 'text' || kind === 'xml') return { type: 'string', contentMediaType: mediaType };
  if (kind !== 'json' || !media.get('schema').exists) return null;
  const converted = schema(media.get('schema'), 'response', SCHEMA_BUDGET);
  const [first] = isObject(media.get('examples').value) ? media.get('examples').members() : [];
  const example = media.get('example').value ?? first?.[1].get('value').value;
  return typeof converted === 'boolean' ? converted : addExample({ ...converted }, example);
}

function swaggerOutput(
  response: Place,
  { operation, root }: OperationSource,
  { schema }: OperationReading,
): JsonSchema | null {
  if (!response.get('schema').exists || response.get('schema').get('type').text() === 'file') return null;
  const declared = operation.get('produces').exists ? operation.get('produces') : root.get('produces');
  const produces = declared
    .items()
    .flatMap((entry) => (entry.text() === null ? [] : [[entry.string(), entry] as const]));
  const [mediaType] = preferred(produces) ?? ['application/json'];
  if (kindOf(mediaType) !== 'json') return { type: 'string', contentMediaType: mediaType };
  return schema(response.get('schema'), 'response', SCHEMA_BUDGET);
}
