import type { JsonSchema, ParameterLocation } from '../../connector.ts';
import { addExample } from '../json-schema/older-dialects.ts';
import type { OperationReading, OperationSource, UnnamedParameter } from './operation-source.ts';
import { styleOf } from './parameter-style.ts';
import { readPathKey, withQueryOfPath } from './path-key.ts';
import { type Place, PlaceFault } from './place.ts';

const LOCATIONS: Readonly<Record<string, ParameterLocation>> = {
  path: 'PATH',
  query: 'QUERY',
  header: 'HEADER',
  cookie: 'COOKIE',
};
/** OpenAPI 3.1 section 4.8.12: parameters of these names are ignored, since the media types and the security say them. */
const IGNORED_HEADERS: ReadonlySet<string> = new Set(['accept', 'content-type', 'authorization']);

/**
 * The parameters of an operation outside of its body, those of the path item first. Throws PlaceFault for one that is not
 * valid.
 */
export function parametersOf(source: OperationSource, reading: OperationReading): readonly UnnamedParameter[] {
  const read = listedParameters(source)
    .filter((place) => !['body', 'formData'].includes(place.get('in').text() ?? ''))
    .flatMap((place) => readParameter(place, source, reading));
  return withPathNames(withQueryOfPath(read, source), source, reading);
}

/** Every parameter, resolved; one of the operation takes the place of the path item's with its name and place. */
export function listedParameters({ pathItem, operation }: OperationSource): readonly Place[] {
  const listed = [...pathItem.get('parameters').items(), ...operation.get('parameters').items()];
  const unique = new Map<string, Place>();
  for (const entry of listed) {
    const place = entry.resolve();
    unique.set(`${place.get('in').string()} ${place.get('name').string()}`, place);
  }
  return [...unique.values()];
}

function readParameter(place: Place, source: OperationSource, reading: OperationReading): readonly UnnamedParameter[] {
  const wireName = place.get('name').string();
  const location = LOCATIONS[place.get('in').string()];
  if (location === undefined)
    throw new PlaceFault(place.get('in'), `"${place.get('in').string()}" is no place of a parameter`);
  if (location === 'HEADER' && IGNORED_HEADERS.has(wireName.toLowerCase())) return [];
  return [
    {
      wireName,
      in: location,
      required: location === 'PATH' || place.get('required').isTrue(),
      description: place.get('description').text(),
      schema: withExamples(schemaOf(place, source, reading), place),
      ...styleOf(place, location, source.generation, reading.warn),
    },
  ];
}

function schemaOf(place: Place, { generation }: OperationSource, { schema }: OperationReading): JsonSchema {
  if (generation === '2.0') return besideNameSchema(place, schema);
  if (place.get('schema').exists) return schema(place.get('schema'), 'request');
  const [content] = place.get('content').members();
  if (content === undefined) return {};
  const [contentMediaType, media] = content;
  const contentSchema = media.get('schema').exists ? schema(media.get('schema'), 'request') : {};
  // It is sent as text of that media type: the value is the text, such as JSON.
  return { type: 'string', contentMediaType, contentSchema };
}

/** The schema of a Swagger 2 parameter, whose keywords stand beside its name; what the parameter says itself is left out. */
export function besideNameSchema(parameter: Place, schema: OperationReading['schema']): JsonSchema {
  return schema(parameter.without('required').without('description'), 'request');
}

function withExamples(schema: JsonSchema, place: Place): JsonSchema {
  if (typeof schema === 'boolean') return schema;
  const [first] = place.get('examples').value === undefined ? [] : place.get('examples').members();
  return addExample({ ...schema }, place.get('example').value ?? first?.[1].get('value').value);
}

/** The path and its parameters agree, as calls need it: what is missing is added as a text, what is too much is left out. */
function withPathNames(
  parameters: readonly UnnamedParameter[],
  { path }: OperationSource,
  { warn }: OperationReading,
): readonly UnnamedParameter[] {
  const names = new Set([...readPathKey(path).path.matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => name));
  const kept = parameters.filter(({ in: location, wireName }) => {
    const isLost = location === 'PATH' && !names.has(wireName);
    if (isLost) warn(`The path parameter ${wireName} is left out: the path does not have it.`);
    return !isLost;
  });
  const known = new Set(kept.filter(({ in: location }) => location === 'PATH').map(({ wireName }) => wireName));
  const missing = [...names].filter((name) => !known.has(name));
  for (const name of missing) warn(`The path parameter ${name} is not described: any text is taken.`);
  const added = missing.map(
    (wireName): UnnamedParameter => ({
      wireName,
      in: 'PATH',
      required: true,
      description: null,
      schema: { type: 'string' },
    }),
  );
  return [...kept, ...added];
}
