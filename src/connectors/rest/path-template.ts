import type { ParameterStyle } from '../connector.ts';
import { type Notation, notationOf } from './parameter-style.ts';
import type { ParameterValue } from './parameter-values.ts';
import { misplaced } from './plain-text.ts';
import { URL_ENCODING, writeParameter } from './write-parameter.ts';

/** A part of a path: text as it stands, or the wire name of the PATH parameter that fills it. */
export type PathPart = { readonly literal: string } | { readonly name: string };

/** A template that was read, or what is wrong with it. */
export type PathTemplate = { readonly parts: readonly PathPart[] } | { readonly fault: string };

const DOT_SEGMENT = /(^|\/)(\.|%2e){1,2}(\/|$)/i;

/** RFC 6570 section 3.2.2: what OpenAPI has for a path by default. */
const SIMPLE: Notation = { style: 'SIMPLE', explode: false };

/** What the styles write of an empty text. */
const EMPTY: Readonly<Partial<Record<ParameterStyle, RegExp>>> = { LABEL: /^\.?$/, MATRIX: /^(;[^=;]*=)?$/ };

/** Templates that were read: every call of an operation reads the same one. */
const templates = new Map<string, PathTemplate>();
const MOST_TEMPLATES = 1_000;

/** Reads a path with `{name}` expressions (RFC 6570 level 1). */
export function parsePathTemplate(path: string): PathTemplate {
  const known = templates.get(path);
  if (known !== undefined) return known;
  if (templates.size >= MOST_TEMPLATES) templates.clear();
  const template = readTemplate(path);
  templates.set(path, template);
  return template;
}

function readTemplate(path: string): PathTemplate {
  const fault = faultOf(path);
  if (fault !== null) return { fault };
  const parts = path
    .split(/(\{[^{}]*\})/)
    .filter((text) => text !== '')
    .map((text) => (text.startsWith('{') ? { name: text.slice(1, -1) } : { literal: text }));
  const climbing = parts.map((part) => ('literal' in part ? part.literal : 'x')).join('');
  if (hasDotSegment(climbing)) return { fault: 'The path has a segment "." or "..", which would leave the base URL.' };
  return { parts };
}

/**
 * The path with its values, each written by its style: percent-encoded, only unreserved characters stand as they are.
 * Throws ConnectorError INVALID_INPUT for a value that is empty, or that makes a segment "." or "..".
 */
export function expandPath(path: string, values: readonly ParameterValue[]): string {
  const template = parsePathTemplate(path);
  if ('fault' in template) throw misplaced(template.fault);
  if (values.length === 0 && template.parts.every((part) => 'literal' in part)) return path;
  const expanded = template.parts
    .map((part) => ('literal' in part ? part.literal : expand(part.name, values)))
    .join('');
  if (hasDotSegment(expanded)) throw misplaced('A value would make a path segment "." or "..", which leaves the path.');
  return expanded;
}

function expand(name: string, values: readonly ParameterValue[]): string {
  const found = values.find(({ definition }) => definition.wireName === name);
  const notation = found === undefined ? SIMPLE : notationOf(found.definition);
  const text = writeParameter(name, found?.value, notation, URL_ENCODING);
  // Without its part the path would be another resource: /customers/ instead of /customers/7.
  if (text === '' || EMPTY[notation.style]?.test(text))
    throw misplaced(`The path parameter ${name} has no value.`, name);
  return text;
}

function faultOf(path: string): string | null {
  if (/[?#]/.test(path)) return 'The path has "?" or "#": give the query as QUERY parameters.';
  if (/[\\\p{Cc}]/u.test(path)) return 'The path has a backslash or a control character.';
  const rest = path.replace(/\{[^{}/]+\}/g, '');
  return /[{}]/.test(rest) ? 'The path has a brace that does not belong to a {name}.' : null;
}

/** Whether a URL parser would take a segment as "." or "..": it reads %2e as a dot, too. */
function hasDotSegment(path: string): boolean {
  return DOT_SEGMENT.test(path);
}
