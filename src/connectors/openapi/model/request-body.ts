import type { JsonSchema } from '../../connector.ts';
import { FILE_SCHEMA } from '../../file-schema.ts';
import { addExample } from '../json-schema/older-dialects.ts';
import { fileFieldSchema } from './file-schema.ts';
import { kindOf, type MediaKind, preferred } from './media-types.ts';
import type { OperationReading, OperationSource, UnnamedParameter } from './operation-source.ts';
import { SCHEMA_BUDGET } from './operation-source.ts';
import { styleOf } from './parameter-style.ts';
import { besideNameSchema, listedParameters } from './parameters.ts';
import { isObject, type Place } from './place.ts';

/** The parameters of a body, and the media type that it is sent in; null and none where there is no body. */
export interface BodyParameters {
  readonly contentType: string | null;
  readonly parameters: readonly UnnamedParameter[];
}

/** A body as either version describes it. */
interface Body {
  readonly contentType: string;
  readonly schema: Place;
  readonly isRequired: boolean;
  readonly description: string | null;
  readonly example: unknown;
}

const NO_BODY: BodyParameters = { contentType: null, parameters: [] };

/**
 * The body of an operation: a field for each property where it is a form, or JSON whose schema is a plain object; one
 * parameter otherwise. Throws PlaceFault where it is not valid.
 */
export function bodyOf(source: OperationSource, reading: OperationReading): BodyParameters {
  const read = source.generation === '2.0' ? swaggerBody(source, reading) : openApiBody(source);
  if (read === null) return NO_BODY;
  if (source.method === 'GET' || source.method === 'HEAD') {
    reading.warn(`The body is left out: a ${source.method} request has none (RFC 9110 section 9.3.1).`);
    return NO_BODY;
  }
  return 'parameters' in read ? read : toParameters(read, reading);
}

function openApiBody({ operation }: OperationSource): Body | null {
  if (!operation.get('requestBody').exists) return null;
  const place = operation.get('requestBody').resolve();
  const found = preferred(place.get('content').members());
  if (found === null) return null;
  const [contentType, media] = found;
  const [first] = isObject(media.get('examples').value) ? media.get('examples').members() : [];
  return {
    contentType,
    schema: media.get('schema'),
    isRequired: place.get('required').isTrue(),
    description: place.get('description').text(),
    example: media.get('example').value ?? first?.[1].get('value').value,
  };
}

function swaggerBody(source: OperationSource, reading: OperationReading): Body | BodyParameters | null {
  const { operation, root } = source;
  const declared = operation.get('consumes').exists ? operation.get('consumes') : root.get('consumes');
  const consumes = declared
    .items()
    .flatMap((entry) => (entry.text() === null ? [] : [[entry.string(), entry] as const]));
  const listed = listedParameters(source);
  const fields = listed.filter((place) => place.get('in').text() === 'formData');
  if (fields.length > 0)
    return formData(
      fields,
      consumes.map(([name]) => name),
      reading,
    );
  const body = listed.find((place) => place.get('in').text() === 'body');
  if (body === undefined) return null;
  return {
    contentType: preferred(consumes)?.[0] ?? 'application/json',
    schema: body.get('schema'),
    isRequired: body.get('required').isTrue(),
    description: body.get('description').text(),
    example: undefined,
  };
}

function formData(fields: readonly Place[], consumes: readonly string[], reading: OperationReading): BodyParameters {
  const hasFile = fields.some((field) => field.get('type').text() === 'file');
  const isMultipart = hasFile || (consumes.length > 0 && consumes.every((type) => kindOf(type) === 'multipart'));
  return {
    contentType: isMultipart ? 'multipart/form-data' : 'application/x-www-form-urlencoded',
    parameters: fields.map((field) => ({
      wireName: field.get('name').string(),
      in: 'BODY_FIELD',
      required: field.get('required').isTrue(),
      description: field.get('description').text(),
      schema: fileFieldSchema(field) ?? besideNameSchema(field, reading.schema),
      ...styleOf(field, 'BODY_FIELD', '2.0', reading.warn),
    })),
  };
}

function toParameters(body: Body, reading: OperationReading): BodyParameters {
  const kind = kindOf(body.contentType);
  const contentType =
    kind === 'binary' && body.contentType.includes('*') ? 'application/octet-stream' : body.contentType;
  const hasFields = kind === 'json' || kind === 'form' || kind === 'multipart';
  const target = body.schema.exists && hasFields ? body.schema.resolve() : null;
  if (target !== null && isPlainObject(target))
    return { contentType, parameters: fieldsOf(target, body, kind, reading) };
  const whole: UnnamedParameter = {
    wireName: 'body',
    in: 'BODY',
    required: body.isRequired,
    description: body.description ?? body.schema.get('description').text(),
    schema: wholeSchema(body, kind, contentType, reading),
  };
  return { contentType, parameters: [whole] };
}

function wholeSchema(body: Body, kind: MediaKind, contentType: string, reading: OperationReading): JsonSchema {
  if (kind === 'binary') return FILE_SCHEMA;
  if (kind === 'xml' || kind === 'text')
    return withExample({ type: 'string', contentMediaType: contentType }, body.example);
  return withExample(body.schema.exists ? reading.schema(body.schema, 'request', SCHEMA_BUDGET) : {}, body.example);
}

function withExample(schema: JsonSchema, example: unknown): JsonSchema {
  return typeof schema === 'boolean' ? schema : addExample({ ...schema }, example);
}

/** Nothing can be said of the value as a whole that its properties do not say. */
function isPlainObject(schema: Place): boolean {
  const type = schema.get('type').value;
  const isOfType =
    type === undefined || type === 'object' || (Array.isArray(type) && type.length === 1 && type[0] === 'object');
  const isClosed = [undefined, false].includes(schema.get('additionalProperties').value as boolean | undefined);
  const properties = schema.get('properties').value;
  return (
    isOfType &&
    isClosed &&
    isObject(properties) &&
    Object.keys(properties).length > 0 &&
    !schema.get('nullable').isTrue() &&
    !['allOf', 'anyOf', 'oneOf', 'not', 'if', 'patternProperties', '$ref'].some((keyword) => schema.get(keyword).exists)
  );
}

function fieldsOf(
  schema: Place,
  { isRequired, example }: Body,
  kind: MediaKind,
  reading: OperationReading,
): readonly UnnamedParameter[] {
  const required = new Set(
    schema.get('required').value === undefined
      ? []
      : schema
          .get('required')
          .items()
          .map(({ value }) => value),
  );
  if (!isRequired && required.size > 0)
    reading.warn(
      'By the document the body may be left out: what it needs where it is there is asked for all the same.',
    );
  const fields = schema
    .get('properties')
    .members()
    .filter(([name, property]) => name !== '__proto__' && !property.get('readOnly').isTrue());
  const budget = Math.max(20, Math.floor(SCHEMA_BUDGET / Math.max(1, fields.length)));
  return fields.map(([wireName, property]) => ({
    wireName,
    in: 'BODY_FIELD',
    required: required.has(wireName),
    description: property.get('description').text(),
    schema: withExample(
      (kind === 'multipart' ? fileFieldSchema(property.resolve()) : null) ??
        reading.schema(property, 'request', budget),
      isObject(example) && Object.hasOwn(example, wireName) ? example[wireName] : undefined,
    ),
  }));
}
