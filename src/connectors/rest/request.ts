import type { HttpMethod } from '../connector.ts';
import { headerNameFault, isHeaderValue } from '../header-rules.ts';
import { valuesIn } from './parameter-values.ts';
import { expandPath } from './path-template.ts';
import { misplaced, toCommaList, toPairs } from './plain-text.ts';
import { type RequestBody, writeBody } from './request-body.ts';
import type { RestOperationConfig } from './rest-operation.ts';

/** JSON first, and whatever else there is. */
const DEFAULT_ACCEPT = 'application/json, */*;q=0.8';

/** A call before it is authenticated. */
export interface RestRequest {
  readonly method: HttpMethod;
  readonly url: URL;
  readonly headers: Headers;
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
  const pathValues = valuesIn('PATH', operation.parameters, values);
  const path = expandPath(
    operation.path,
    new Map(pathValues.map(({ definition, value }) => [definition.wireName, value])),
  );
  if (path !== '') url.pathname = `${url.pathname.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
  const pairs = valuesIn('QUERY', operation.parameters, values).flatMap(({ definition, value }) =>
    toPairs(definition.wireName, value),
  );
  const query = new URLSearchParams(pairs).toString();
  url.search = [url.search.slice(1), query].filter((part) => part !== '').join('&');
  url.hash = '';
  return url;
}

function writeHeaders(operation: RestOperationConfig, values: Readonly<Record<string, unknown>>): Headers {
  const headers = new Headers({ accept: DEFAULT_ACCEPT });
  for (const { definition, value } of valuesIn('HEADER', operation.parameters, values)) {
    if (value === null) continue;
    const fault = headerNameFault(definition.wireName);
    if (fault !== null) throw misplaced(fault, definition.name);
    const text = toCommaList(value).join(',');
    if (!isHeaderValue(text)) {
      throw misplaced(
        `The value of the header ${definition.wireName} has a line break or a character beyond ISO 8859-1.`,
        definition.name,
      );
    }
    headers.set(definition.wireName, text);
  }
  return headers;
}
