import type { HttpMethod, ParameterDefinition } from '../connector.ts';
import { HeaderFields, type ReadonlyHeaders } from '../egress/header-fields.ts';
import { headerNameFault, isHeaderValue } from '../header-rules.ts';
import { writeCookies } from './cookies.ts';
import { notationOf } from './parameter-style.ts';
import { valuesIn } from './parameter-values.ts';
import { expandPath } from './path-template.ts';
import { asItIs, encodeReserved, encodeUnreserved } from './percent-encoding.ts';
import { misplaced } from './plain-text.ts';
import { type RequestBody, writeBody } from './request-body.ts';
import type { RestOperationConfig } from './rest-operation.ts';
import { type Encoding, URL_ENCODING, writeParameter } from './write-parameter.ts';

/** JSON first, and whatever else there is. */
const DEFAULT_ACCEPT = 'application/json, */*;q=0.8';

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
export async function writeRequest(
  baseUrl: string,
  operation: RestOperationConfig,
  values: Readonly<Record<string, unknown>>,
): Promise<RestRequest> {
  const body = await writeBody(operation, values);
  const headers = writeHeaders(operation, values);
  if (body !== null) headers.set('content-type', body.contentType);
  return { method: operation.method, url: writeUrl(baseUrl, operation, values), headers, body };
}

/** The path goes below the base URL, with or without its final slash, and the query after the base URL's own, which stays as it is. */
export function writeUrl(
  baseUrl: string,
  operation: RestOperationConfig,
  values: Readonly<Record<string, unknown>>,
): URL {
  const url = URL.parse(baseUrl);
  if (url === null) throw misplaced('The base URL of the service is not an absolute URL.');
  const path = expandPath(operation.path, valuesIn('PATH', operation.parameters, values));
  if (path !== '') url.pathname = `${url.pathname.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
  const query = valuesIn('QUERY', operation.parameters, values).map(({ definition, value }) =>
    writeParameter(definition.wireName, value, notationOf(definition), encodingOf(definition)),
  );
  // Each change reads the whole URL anew.
  if (query.length > 0) url.search = [url.search.slice(1), ...query].filter((part) => part !== '').join('&');
  if (url.hash !== '' || url.href.endsWith('#')) url.hash = '';
  return url;
}

function encodingOf({ allowReserved }: ParameterDefinition): Encoding {
  return allowReserved === true ? RESERVED_ENCODING : URL_ENCODING;
}

function writeHeaders(operation: RestOperationConfig, values: Readonly<Record<string, unknown>>): HeaderFields {
  const headers = new HeaderFields([['accept', DEFAULT_ACCEPT]]);
  for (const { definition, value } of valuesIn('HEADER', operation.parameters, values)) {
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
  const cookies = writeCookies(valuesIn('COOKIE', operation.parameters, values));
  if (cookies !== '')
    headers.set('cookie', [headers.get('cookie') ?? '', cookies].filter((part) => part !== '').join('; '));
  return headers;
}
