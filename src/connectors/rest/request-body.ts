import type { JsonSchema } from '../connector.ts';
import { exactValue, holdsLongNumbers } from './exact-numbers.ts';
import { toFileValue } from './file-value.ts';
import { type BodyFormat, essenceOf, formatOf } from './media-type.ts';
import { encodeMultipart } from './multipart.ts';
import { FORM_PAIRS, notationOf } from './parameter-style.ts';
import { type ParameterValue, parametersIn, valuesIn } from './parameter-values.ts';
import { encodeFormText } from './percent-encoding.ts';
import { isObject, misplaced } from './plain-text.ts';
import type { RestOperationConfig } from './rest-operation.ts';
import { type Encoding, writeParameter } from './write-parameter.ts';

/** A body as it is sent. `text` is what a trace shows; null where the body is binary. */
export interface RequestBody {
  readonly contentType: string;
  readonly content: string | Uint8Array;
  readonly text: string | null;
}

/** What goes into a body: the whole, or its members in their order. */
type Source =
  | { readonly whole: unknown; readonly name: string; readonly schema: JsonSchema }
  | { readonly members: readonly ParameterValue[] };

const FORM_ENCODING: Encoding = { name: encodeFormText, value: encodeFormText };

const DEFAULT_CONTENT_TYPE = 'application/json';

/**
 * The body of a call: null where the operation has no parameter for it, or the one for the whole has no value. Throws
 * ConnectorError INVALID_INPUT for a value that the content type cannot hold.
 */
export function writeBody(
  operation: RestOperationConfig,
  values: Readonly<Record<string, unknown>>,
): RequestBody | null {
  const source = sourceOf(operation, values);
  if (source === null) return null;
  const contentType = operation.contentType ?? DEFAULT_CONTENT_TYPE;
  const essence = essenceOf(contentType);
  if (essence === null) throw misplaced(`"${contentType}" is not a media type.`);
  return WRITERS[formatOf(essence)](source, contentType);
}

function sourceOf(operation: RestOperationConfig, values: Readonly<Record<string, unknown>>): Source | null {
  const [whole] = valuesIn('BODY', operation.parameters, values);
  if (whole !== undefined) return { whole: whole.value, name: whole.definition.name, schema: whole.definition.schema };
  if (parametersIn('BODY_FIELD', operation.parameters).length === 0) return null;
  return { members: valuesIn('BODY_FIELD', operation.parameters, values) };
}

const WRITERS: Readonly<Record<BodyFormat, (source: Source, contentType: string) => RequestBody>> = {
  json: (source, contentType) => {
    const value = 'whole' in source ? source.whole : Object.fromEntries(entriesOf(source));
    const text = JSON.stringify(value);
    return textBody(holdsLongNumbers(text) ? JSON.stringify(exactJson(source)) : text, contentType);
  },
  form: (source, contentType) => {
    if ('whole' in source && typeof source.whole === 'string') return textBody(source.whole, contentType);
    const pairs = 'members' in source ? source.members.map(writeField) : entriesOf(source).map(writeMember);
    return textBody(pairs.filter((pair) => pair !== '').join('&'), contentType);
  },
  multipart: (source) => ({ ...encodeMultipart(entriesOf(source)), text: null }),
  xml: (source, contentType) => textBody(wholeText(source, contentType), withCharset(contentType)),
  text: (source, contentType) => textBody(wholeText(source, contentType), withCharset(contentType)),
  binary: (source, contentType) => {
    const file = 'whole' in source ? toFileValue(source.whole, source.name) : null;
    if (file === null)
      throw misplaced(`A body of ${contentType} is a file: { filename, contentType, base64 }.`, nameOf(source));
    return { contentType, content: file.bytes, text: null };
  },
};

function exactJson(source: Source): unknown {
  if ('whole' in source) return exactValue(source.whole, source.schema);
  const members = source.members.map(({ definition, value }) => [
    definition.wireName,
    exactValue(value, definition.schema),
  ]);
  return Object.fromEntries(members);
}

function writeField({ definition, value }: ParameterValue): string {
  return writeParameter(definition.wireName, value, notationOf(definition), FORM_ENCODING);
}

function writeMember([name, value]: [string, unknown]): string {
  return writeParameter(name, value, FORM_PAIRS, FORM_ENCODING);
}

function entriesOf(source: Source): [string, unknown][] {
  if ('members' in source) return source.members.map(({ definition, value }) => [definition.wireName, value]);
  if (isObject(source.whole)) return Object.entries(source.whole);
  throw misplaced('A body of fields is an object.', source.name);
}

function wholeText(source: Source, contentType: string): string {
  if ('whole' in source && typeof source.whole === 'string') return source.whole;
  throw misplaced(`A body of ${contentType} is a string.`, nameOf(source));
}

function nameOf(source: Source): string | undefined {
  return 'whole' in source ? source.name : undefined;
}

function textBody(text: string, contentType: string): RequestBody {
  return { contentType, content: text, text };
}

/** Text is sent in UTF-8, which the receiver would not guess (RFC 7303 section 3.2 for XML). */
function withCharset(contentType: string): string {
  return /;\s*charset\s*=/i.test(contentType) ? contentType : `${contentType};charset=utf-8`;
}
