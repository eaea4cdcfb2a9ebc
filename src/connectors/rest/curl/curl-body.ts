import { essenceOf, formatOf } from '../media-type.ts';
import { FILE_PARAMETER, readFormFields } from './curl-form.ts';
import type { CurlOption } from './curl-options.ts';
import type { UnnamedCurlParameter } from './curl-request.ts';
import { pairParameters } from './pair-parameters.ts';
import type { ShellVariables } from './shell-variables.ts';
import { schemaLike } from './value-schema.ts';

/** The body of a command: no parameter where there is none. */
export interface CurlBody {
  readonly contentType: string | null;
  readonly parameters: readonly UnnamedCurlParameter[];
  readonly warnings: readonly string[];
}

/** What is sent as data: its text, and whether a part of it lies in a file that the command names. */
export interface CurlData {
  readonly text: string;
  readonly isInFile: boolean;
}

const FORM = 'application/x-www-form-urlencoded';
const WHOLE = { wireName: 'body', in: 'BODY', description: null, role: 'DESIGNER' } as const;

/** All -d, --data-… and --json in one, as curl joins them; null where there is none. */
export function readCurlData(options: readonly CurlOption[]): CurlData | null {
  const pieces = options.filter(({ name }) => /^(data(-.*)?|json)$/.test(name)).map(readPiece);
  if (pieces.length === 0) return null;
  return {
    text: pieces.map(({ text, joint }, index) => (index === 0 ? text : joint + text)).join(''),
    isInFile: pieces.some(({ isInFile }) => isInFile),
  };
}

/** The body with the media type of the headers, where they name one. */
export function readCurlBody(
  options: readonly CurlOption[],
  data: CurlData | null,
  contentType: string | null,
  variables: ShellVariables,
): CurlBody {
  if (options.some(({ name }) => name === 'form' || name === 'form-string'))
    return { contentType: 'multipart/form-data', ...readFormFields(options, variables) };
  if (options.some(({ name }) => name === 'upload-file'))
    return {
      ...NOTHING,
      contentType: contentType ?? 'application/octet-stream',
      parameters: [{ ...FILE_PARAMETER, ...WHOLE }],
    };
  if (data === null) return NOTHING;
  const isJson = options.some(({ name }) => name === 'json');
  const type = contentType ?? (isJson ? 'application/json' : FORM);
  if (contentType === null && !isJson && looksLikeJson(data.text))
    return withWarning(
      readData(data, 'application/json', variables),
      'The body is JSON, yet the command names no content type: curl would send it as a form. It was taken as application/json.',
    );
  return readData(data, type, variables);
}

const NOTHING: CurlBody = { contentType: null, parameters: [], warnings: [] };

/** curl(1): @ reads a file for some of them; --data-urlencode encodes what stands behind the name. */
function readPiece({ name, value = '' }: CurlOption): CurlData & { readonly joint: string } {
  const joint = name === 'json' ? '' : '&';
  if (name === 'data-urlencode') return { ...encodePiece(value), joint };
  if (name === 'data-raw' || !value.startsWith('@')) return { text: value, isInFile: false, joint };
  return { text: '', isInFile: true, joint };
}

function encodePiece(value: string): CurlData {
  const [, name = '', mark = '', content = value] = /^([^=@]*)([=@])([\s\S]*)$/.exec(value) ?? [];
  if (mark === '@') return { text: '', isInFile: true };
  return { text: `${name === '' ? '' : `${name}=`}${encodeURIComponent(content)}`, isInFile: false };
}

function readData(data: CurlData, contentType: string, variables: ShellVariables): CurlBody {
  const format = formatOf(essenceOf(contentType) ?? '');
  if (data.isInFile) return leftOpen(contentType, format, 'The body lies in a file that only your machine has');
  if (format === 'json') return readJson(data.text, contentType, variables);
  if (format === 'form' && isForm(data.text))
    return { ...NOTHING, contentType, parameters: pairParameters(data.text.split('&'), 'BODY_FIELD', variables) };
  if (format === 'binary' || format === 'multipart')
    return leftOpen(contentType, format, `A body of ${contentType} is a file`);
  if (variables.isIn(data.text)) return leftOpen(contentType, format, 'The body reads a shell variable');
  return {
    ...NOTHING,
    contentType,
    parameters: [{ ...WHOLE, required: false, schema: { type: 'string' }, value: data.text }],
  };
}

function readJson(text: string, contentType: string, variables: ShellVariables): CurlBody {
  const value = parsed(text);
  if (value === undefined) return leftOpen(contentType, 'json', 'The body is not valid JSON');
  const isPlainObject =
    value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length > 0;
  const parameters = isPlainObject
    ? Object.entries(value).map(([wireName, member]) => ({
        ...valueParameter(member, variables),
        wireName,
        in: 'BODY_FIELD' as const,
      }))
    : [{ ...valueParameter(value, variables), ...WHOLE }];
  const body = { ...NOTHING, contentType, parameters };
  return /[^\d.][1-9]\d{15,}/.test(` ${text.replace(/"(?:[^"\\]|\\.)*"/g, '""')}`)
    ? withWarning(body, 'A number of the body is too large to be kept exactly: check its default.')
    : body;
}

function valueParameter(value: unknown, variables: ShellVariables) {
  const isOpen = variables.isIn(JSON.stringify(value));
  return {
    description: null,
    required: isOpen,
    schema: schemaLike(value),
    value: isOpen ? undefined : value,
    role: 'DESIGNER' as const,
  };
}

/** The body is there, but the command does not have it: the designer gives it. */
function leftOpen(contentType: string, format: string, reason: string): CurlBody {
  const isFile = format === 'binary' || format === 'multipart';
  const schema = format === 'json' ? {} : { type: 'string' };
  const parameter = isFile ? { ...FILE_PARAMETER, ...WHOLE } : { ...WHOLE, required: true, schema, value: undefined };
  const type = format === 'multipart' ? 'application/octet-stream' : contentType;
  return { contentType: type, parameters: [parameter], warnings: [`${reason}: it is left to the designer.`] };
}

function withWarning(body: CurlBody, warning: string): CurlBody {
  return { ...body, warnings: [...body.warnings, warning] };
}

function looksLikeJson(text: string): boolean {
  return /^\s*[[{]/.test(text) && parsed(text) !== undefined;
}

/** Every pair has a name and an equals sign, so that writing it again gives the same. */
function isForm(text: string): boolean {
  return text.split('&').every((pair) => /^[^=\s]+=/.test(pair));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
