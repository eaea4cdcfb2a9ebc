import { FILE_SCHEMA } from '../../file-schema.ts';
import type { CurlOption } from './curl-options.ts';
import type { UnnamedCurlParameter } from './curl-request.ts';
import { refused } from './refused.ts';
import type { ShellVariables } from './shell-variables.ts';
import { schemaLike } from './value-schema.ts';

/** A file that the command names, and only the machine has where it was typed. */
export const FILE_PARAMETER = {
  required: true,
  description: null,
  schema: FILE_SCHEMA,
  value: undefined,
  role: 'DESIGNER',
} as const;

/** The fields of -F and --form-string, in their order. */
export function readFormFields(options: readonly CurlOption[], variables: ShellVariables) {
  const fields = options.flatMap(({ name, value = '' }) => {
    if (name === 'form-string') return [textField(value, variables)];
    return name === 'form' ? [formField(value, variables)] : [];
  });
  const firsts = fields.filter(
    (field, index) => fields.findIndex(({ wireName }) => wireName === field.wireName) === index,
  );
  const parameters = firsts.map((first) =>
    merged(
      first,
      fields.filter(({ wireName }) => wireName === first.wireName),
    ),
  );
  const isFile = parameters.some(({ value, required }) => required && value === undefined);
  return {
    parameters,
    warnings: isFile ? ['What lies in files of your machine is left to the designer.'] : [],
  };
}

/** `name=content`, `name=@file`, `name=<file`, each with `;type=…` and `;filename=…` behind it (curl(1), -F). */
function formField(text: string, variables: ShellVariables): UnnamedCurlParameter {
  const [wireName, content] = nameAndContent(text);
  if (content.startsWith('@')) return { ...FILE_PARAMETER, wireName, in: 'BODY_FIELD' };
  if (content.startsWith('<')) return { ...FILE_PARAMETER, wireName, in: 'BODY_FIELD', schema: { type: 'string' } };
  const [, quoted, plain = ''] = /^(?:"((?:[^"\\]|\\.)*)"|([^;]*))/.exec(content) ?? [];
  const value = quoted?.replace(/\\(["\\])/g, '$1') ?? plain;
  const type = /;\s*type=([^;]+)/.exec(content)?.[1] ?? '';
  return field(wireName, /\bjson\b/i.test(type) ? jsonOr(value) : value, variables);
}

function textField(text: string, variables: ShellVariables): UnnamedCurlParameter {
  const [wireName, content] = nameAndContent(text);
  return field(wireName, content, variables);
}

function nameAndContent(text: string): [string, string] {
  const [, name, content] = /^([^=]+)=([\s\S]*)$/.exec(text) ?? [];
  if (name === undefined || content === undefined) throw refused('A field of -F is not of the form name=content.');
  return [name, content];
}

function field(wireName: string, value: unknown, variables: ShellVariables): UnnamedCurlParameter {
  const isOpen = variables.isIn(JSON.stringify(value));
  return {
    wireName,
    in: 'BODY_FIELD',
    description: null,
    required: isOpen,
    schema: schemaLike(value),
    value: isOpen ? undefined : value,
    role: 'DESIGNER',
  };
}

/** A name that comes again makes a list. */
function merged(first: UnnamedCurlParameter, fields: readonly UnnamedCurlParameter[]): UnnamedCurlParameter {
  if (fields.length === 1) return first;
  const isOpen = fields.some(({ value }) => value === undefined);
  return {
    ...first,
    required: isOpen,
    schema: { type: 'array', items: first.schema },
    value: isOpen ? undefined : fields.map(({ value }) => value),
  };
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
