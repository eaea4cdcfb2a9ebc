import { serializeArrayParam, serializeObjectParam } from 'openapi-fetch';
import type { Notation } from './parameter-style.ts';
import { type Encode, encodeUnreserved } from './percent-encoding.ts';
import { isObject, toPlainText } from './plain-text.ts';

/** How the names and the values of one place are written. */
export interface Encoding {
  readonly name: Encode;
  readonly value: Encode;
}

/** Of everything that stands in a URL. */
export const URL_ENCODING: Encoding = { name: encodeUnreserved, value: encodeUnreserved };

/** The styles that openapi-fetch writes as OpenAPI has them, where it is given texts that are encoded already. */
const JOINED = { FORM: 'form', SIMPLE: 'simple', LABEL: 'label', MATRIX: 'matrix' } as const;

/** Space and "|", which may not stand in a URL (RFC 3986 section 3.4). */
const DELIMITERS = { SPACE_DELIMITED: '%20', PIPE_DELIMITED: '%7C' } as const;

/**
 * A parameter as it stands in a path, a query, a form or a header, by its style (OpenAPI 3.1 section 4.8.12). Null
 * members are left out, and '' is written where nothing is left. What a style leaves undefined is written as it is
 * understood most: structures inside as JSON, or with more brackets in DEEP_OBJECT, and an exploded list with other
 * delimiters as in FORM.
 */
export function writeParameter(name: string, value: unknown, notation: Notation, encoding: Encoding): string {
  if (value === null || value === undefined) return '';
  const { style, explode } = notation;
  if (style === 'DEEP_OBJECT') return writeBrackets(encoding.name(name), value, encoding).join('&');
  if (style !== 'SPACE_DELIMITED' && style !== 'PIPE_DELIMITED')
    return writeJoined(name, value, JOINED[style], explode, encoding);
  if (explode) return writeJoined(name, value, 'form', explode, encoding);
  const texts = isObject(value) ? membersOf(value, encoding).flat() : itemsOf(value, encoding);
  return texts.length === 0 ? '' : `${encoding.name(name)}=${texts.join(DELIMITERS[style])}`;
}

function writeJoined(
  name: string,
  value: unknown,
  style: (typeof JOINED)[keyof typeof JOINED],
  explode: boolean,
  encoding: Encoding,
): string {
  const options = { style, explode, allowReserved: true };
  if (isObject(value)) {
    const members = membersOf(value, encoding);
    return members.length === 0 ? '' : serializeObjectParam(encoding.name(name), Object.fromEntries(members), options);
  }
  if (Array.isArray(value)) {
    const items = itemsOf(value, encoding);
    return items.length === 0 ? '' : serializeArrayParam(encoding.name(name), items, options);
  }
  const text = encoding.value(toPlainText(value));
  if (style === 'simple') return text;
  if (style === 'label') return `.${text}`;
  return `${style === 'matrix' ? ';' : ''}${encoding.name(name)}=${text}`;
}

/** `a[b][0]=c`, with the brackets encoded: RFC 3986 has no place for them in a query. */
function writeBrackets(name: string, value: unknown, encoding: Encoding): string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [`${name}=${encoding.value(toPlainText(value))}`];
  return Object.entries(value).flatMap(([member, each]) =>
    writeBrackets(`${name}%5B${encoding.name(member)}%5D`, each, encoding),
  );
}

function membersOf(value: Readonly<Record<string, unknown>>, encoding: Encoding): [string, string][] {
  return Object.entries(value)
    .filter(([, member]) => member !== null && member !== undefined)
    .map(([name, member]) => [encoding.name(name), encoding.value(toPlainText(member))]);
}

function itemsOf(value: unknown, encoding: Encoding): string[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item) => item !== null && item !== undefined).map((item) => encoding.value(toPlainText(item)));
}
