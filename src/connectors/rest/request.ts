import type { HttpMethod, ParameterDefinition } from '../connector.ts';
import { HeaderFields, type ReadonlyHeaders } from '../egress/header-fields.ts';
import { headerNameFault, isHeaderValue } from '../header-rules.ts';
import { type BaseUrl, readBaseUrl } from './base-url.ts';
import { writeCookies } from './cookies.ts';
import { notationOf } from './parameter-style.ts';
import { type ParameterValue, valuesIn } from './parameter-values.ts';
import { expandPath } from './path-template.ts';
import { asItIs, encodeReserved, encodeUnreserved } from './percent-encoding.ts';
import { misplaced } from './plain-text.ts';
import { type RequestBody, writeBody } from './request-body.ts';
import type { RestOperationConfig } from './rest-operation.ts';
import { type Encoding, URL_ENCODING, writeParameter } from './write-parameter.ts';

/** JSON first, and whatever else there is. */
const DEFAULT_ACCEPT = 'application/json, */*;q=0.8';
/** What most calls have. */
const DEFAULT_HEADERS: ReadonlyHeaders = new HeaderFields([['accept', DEFAULT_ACCEPT]]);

/** Addresses that are kept of one service. */
const MOST_FIXED = 1_000;

const RESERVED_ENCODING: Encoding = { name: encodeUnreserved, value: encodeReserved };
const HEADER_ENCODING: Encoding = { name: asItIs, value: asItIs };

/** A call before it is authenticated. */
export interface RestRequest {
  readonly method: HttpMethod;
  readonly url: URL;
  readonly headers: ReadonlyHeaders;
  readonly body: RequestBody | null;
}

/** Puts the values where the operation wants them. Throws ConnectorError INVALID_INPUT where one does not fit. */
export function writeRequest(
  baseUrl: string,
  operation: RestOperationConfig,
  values: Readonly<Record<string, unknown>>,
): RestRequest {
  const body = writeBody(operation, values);
  const headers = writeHeaders(operation, values, body?.contentType);
  return { method: operation.method, url: writeUrl(baseUrl, operation, values), headers, body };
}

/** The path goes below the base URL, with or without its final slash, and the query after the base URL's own, which stays as it is. */
export function writeUrl(
  baseUrl: string,
  operation: RestOperationConfig,
  values: Readonly<Record<string, unknown>>,
): URL {
  const base = readBaseUrl(baseUrl);
  const url = base && URL.parse(hrefOf(base, operation, values));
  if (url === null) throw misplaced('The base URL of the service is not an absolute URL.');
  return url;
}

function hrefOf(
  base: BaseUrl,
  { path, parameters }: RestOperationConfig,
  values: Readonly<Record<string, unknown>>,
): string {
  const inPath = valuesIn('PATH', parameters, values);
  const inQuery = valuesIn('QUERY', parameters, values);
  if (inPath.length + inQuery.length > 0)
    return joined(base, expandPath(path, inPath), writeQuery(base.query, inQuery));
  const known = base.fixed.get(path);
  if (known !== undefined) return known;
  const href = joined(base, expandPath(path, inPath), base.query);
  if (base.fixed.size >= MOST_FIXED) base.fixed.clear();
  base.fixed.set(path, href);
  return href;
}

function joined(base: BaseUrl, path: string, query: string): string {
  // A space at the end would be taken away.
  const below = path === '' ? base.whole : `${base.stem}/${path.replace(/^\//, '').replaceAll(' ', '%20')}`;
  return query === '' ? below : `${below}?${query}`;
}

function writeQuery(own: string, values: readonly ParameterValue[]): string {
  const query = values.map(({ definition, value }) =>
    writeParameter(definition.wireName, value, notationOf(definition), encodingOf(definition)),
  );
  return [own, ...query].filter((part) => part !== '').join('&');
}

function encodingOf({ allowReserved }: ParameterDefinition): Encoding {
  return allowReserved === true ? RESERVED_ENCODING : URL_ENCODING;
}

function writeHeaders(
  { parameters }: RestOperationConfig,
  values: Readonly<Record<string, unknown>>,
  contentType: string | undefined,
): ReadonlyHeaders {
  const inHeaders = valuesIn('HEADER', parameters, values);
  const inCookies = valuesIn('COOKIE', parameters, values);
  if (inHeaders.length + inCookies.length === 0 && contentType === undefined) return DEFAULT_HEADERS;
  const headers = new HeaderFields(DEFAULT_HEADERS);
  for (const { definition, value } of inHeaders) {
    if (value === null) continue;
    const fault = headerNameFault(definition.wireName);
    if (fault !== null) throw misplaced(fault, definition.name);
    const text = writeParameter(definition.wireName, value, notationOf(definition), HEADER_ENCODING);
    if (!isHeaderValue(text)) {
      throw misplaced(
        `The value of the header ${definition.wireName} has a line break or a character beyond ISO 8859-1.`,
        definition.name,
      );
    }
    headers.set(definition.wireName, text);
  }
  const cookies = writeCookies(inCookies);
  if (cookies !== '')
    headers.set('cookie', [headers.get('cookie') ?? '', cookies].filter((part) => part !== '').join('; '));
  if (contentType !== undefined) headers.set('content-type', contentType);
  return headers;
}
