import { cookieNameFault, headerNameFault } from '../../header-rules.ts';
import type { CurlAuthentication, UnnamedCurlParameter } from './curl-request.ts';
import { isSecretName } from './secret-names.ts';
import type { ShellVariables } from './shell-variables.ts';

/** The headers of a command in their parts. */
export interface CurlHeaders {
  readonly contentType: string | null;
  readonly parameters: readonly UnnamedCurlParameter[];
  readonly authentication: CurlAuthentication | null;
  readonly warnings: readonly string[];
}

/** What a browser or curl itself adds, and what says nothing to the service. */
const OF_THE_CLIENT =
  /^(sec-.*|accept-encoding|connection|content-length|dnt|host|origin|priority|referer|te|upgrade-insecure-requests|user-agent)$/i;

/** `lines` are values of -H; `cookies` those of -b that are cookies. */
export function readCurlHeaders(
  lines: readonly string[],
  cookies: readonly string[],
  variables: ShellVariables,
): CurlHeaders {
  const named = lines.flatMap(nameAndValue);
  const of = (wanted: string) => named.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? null;
  const authorization = of('authorization');
  const rest = named.filter(([name]) => !/^(content-type|authorization|cookie)$/i.test(name));
  const [left, kept] = partition(rest, ([name]) => OF_THE_CLIENT.test(name) || headerNameFault(name) !== null);
  const cookieLines = [...cookies, ...named.flatMap(([name, value]) => (/^cookie$/i.test(name) ? [value] : []))];
  const isOpen = authorization !== null && variables.isIn(authorization);
  return {
    contentType: of('content-type'),
    authentication: authorization === null || isOpen ? null : readAuthorization(authorization),
    parameters: [
      ...lastOfEach(kept).map(([name, value]) => headerParameter(name, value, variables)),
      ...cookieLines.flatMap((line) => readCookies(line, variables)),
    ],
    warnings: [
      ...(left.length === 0
        ? []
        : [`Left out, as they belong to the client: ${left.map(([name]) => name).join(', ')}.`]),
      ...(isOpen
        ? ['The Authorization header reads a shell variable: give the authentication of the service itself.']
        : []),
    ],
  };
}

/** `Name: value`, or `Name;` for an empty one; `Name:` takes a header away, `@file` reads them from a file (curl(1), -H). */
function nameAndValue(line: string): [string, string][] {
  const [, name = '', separator = '', content = ''] = /^([^:;]+)([:;])([\s\S]*)$/.exec(line) ?? [];
  const value = content.trim();
  return (separator === ':' && value !== '') || (separator === ';' && value === '') ? [[name.trim(), value]] : [];
}

/** RFC 7617 and RFC 6750; another scheme is sent as it is. */
function readAuthorization(value: string): CurlAuthentication {
  const [, scheme = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(value) ?? [];
  if (/^bearer$/i.test(scheme) && rest !== '') return { kind: 'BEARER', token: rest };
  const [, username, password = ''] = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(rest, 'base64').toString('utf8')) ?? [];
  if (/^basic$/i.test(scheme) && username !== undefined) return { kind: 'BASIC', username, password };
  return { kind: 'API_KEY', name: 'Authorization', in: 'HEADER', value };
}

function headerParameter(wireName: string, value: string, variables: ShellVariables): UnnamedCurlParameter {
  const isOpen = variables.isIn(value);
  return {
    wireName,
    in: 'HEADER',
    required: isOpen,
    description: null,
    schema: { type: 'string' },
    value: isOpen ? undefined : value,
    role: isSecretName(wireName) ? 'SECRET' : isOpen ? 'DESIGNER' : 'FIXED',
  };
}

/** A cookie mostly is who somebody is: all are kept secret. */
function readCookies(line: string, variables: ShellVariables): UnnamedCurlParameter[] {
  return line.split(';').flatMap((pair): UnnamedCurlParameter[] => {
    const [, wireName = '', value = ''] = /^([^=]+)=([\s\S]*)$/.exec(pair.trim()) ?? [];
    if (wireName === '' || cookieNameFault(wireName) !== null) return [];
    return [{ ...headerParameter(wireName, value, variables), in: 'COOKIE', role: 'SECRET' }];
  });
}

/** The same header again replaces it: a parameter has one value. */
function lastOfEach(headers: readonly [string, string][]): readonly [string, string][] {
  return [...new Map(headers.map((header) => [header[0].toLowerCase(), header])).values()];
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
