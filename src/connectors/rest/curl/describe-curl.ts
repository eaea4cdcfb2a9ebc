import type { HttpMethod } from '../../connector.ts';
import { isForCmd, readCmdWords } from './cmd-words.ts';
import { type CurlBody, type CurlData, readCurlBody, readCurlData } from './curl-body.ts';
import { readCurlHeaders } from './curl-headers.ts';
import { type CurlOption, type CurlOptions, readCurlOptions } from './curl-options.ts';
import type {
  CurlAuthentication,
  CurlParameter,
  CurlRequest,
  DescribeCurl,
  UnnamedCurlParameter,
} from './curl-request.ts';
import { readCurlUrl } from './curl-url.ts';
import { limitsOf } from './limits-of.ts';
import { refused } from './refused.ts';
import { ShellVariables } from './shell-variables.ts';
import { type CommandWords, readShellWords } from './shell-words.ts';
import { warningsOf } from './warnings-of.ts';

const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] satisfies HttpMethod[];

/**
 * What a curl command asks for (curl(1) of curl 8), typed for sh, bash or cmd.exe. Values become the defaults of
 * parameters, shell variables and `{name}` in the path parameters without one, credentials the authentication.
 */
export const describeCurl: DescribeCurl = (command) => {
  const { words, variables: names, hasMore } = wordsOf(command);
  const { options, urls } = readCurlOptions(words);
  const variables = new ShellVariables(names);
  const data = readCurlData(options);
  const asQuery = has(options, 'get') ? queryOf(data) : [];
  const url = readCurlUrl(theUrl(urls, options), [...asQuery, ...valuesOf(options, 'url-query')], variables);
  const headers = readCurlHeaders(headerLines(options), cookieLines(options), variables);
  const body = readCurlBody(options, has(options, 'get') ? null : data, headers.contentType, variables);
  const found = [...url.parameters, ...headers.parameters, ...body.parameters];
  const stated = optionCredentials(options, variables) ?? headers.authentication ?? url.authentication;
  return {
    method: methodOf(options, body),
    origin: url.origin,
    path: url.path,
    contentType: body.contentType,
    ...withKey(found, stated),
    ...limitsOf(options),
    warnings: [
      ...headers.warnings,
      ...body.warnings,
      ...openSecrets(found),
      ...warningsOf(options, variables, hasMore),
    ],
  };
};

function wordsOf(command: string): CommandWords {
  const text = command.replace(/^\s*[$>%#]\s+/, '');
  const read = isForCmd(text) ? readCmdWords(text) : readShellWords(text);
  const [program, ...words] = read.words;
  if (program === undefined || !/^(.*[/\\])?curl(\.exe)?$/i.test(program))
    throw refused('Paste a command that starts with curl, such as: curl https://api.example.com/customers');
  return { ...read, words };
}

function theUrl(urls: readonly string[], options: readonly CurlOption[]): string {
  const [url, ...more] = urls;
  if (url === undefined) throw refused('The command names no address.');
  if (more.length > 0 || has(options, 'next'))
    throw refused('The command calls more than one address: import one request at a time.');
  return url;
}

function queryOf(data: CurlData | null): readonly string[] {
  if (data?.isInFile)
    throw refused('The query lies in a file that only your machine has: put its content into the command.');
  return data === null ? [] : [data.text];
}

function headerLines(options: readonly CurlOption[]): readonly string[] {
  const isJson = has(options, 'json');
  const lines = valuesOf(options, 'header');
  const isNamed = (name: string) => lines.some((line) => line.toLowerCase().startsWith(`${name}:`));
  return [
    ...lines,
    ...(isJson && !isNamed('accept') ? ['Accept: application/json'] : []),
    ...(isJson && !isNamed('content-type') ? ['Content-Type: application/json'] : []),
  ];
}

/** -b is a file where it has no equals sign (curl(1)). */
function cookieLines(options: readonly CurlOption[]): readonly string[] {
  return valuesOf(options, 'cookie').filter((value) => value.includes('='));
}

function methodOf(options: readonly CurlOption[], body: CurlBody): HttpMethod {
  const asked = valuesOf(options, 'request').at(-1)?.toUpperCase();
  const method =
    asked ??
    (has(options, 'head') ? 'HEAD' : has(options, 'upload-file') ? 'PUT' : body.parameters.length > 0 ? 'POST' : 'GET');
  if (isMethod(method)) return method;
  throw refused(`The method ${method} is not supported: use one of ${METHODS.join(', ')}.`, 'UNSUPPORTED');
}

function isMethod(method: string): method is HttpMethod {
  return METHODS.includes(method);
}

/** A parameter that is known for a secret is the credentials, where the command states no others. */
function withKey(
  found: readonly UnnamedCurlParameter[],
  stated: CurlAuthentication | null,
): Pick<CurlRequest, 'authentication' | 'parameters'> {
  const given = found.filter((parameter) => !isOpenSecret(parameter));
  const key = stated === null ? given.find(isApiKey) : undefined;
  return {
    authentication: key === undefined ? stated : { kind: 'API_KEY', name: key.wireName, in: key.in, value: key.value },
    parameters: withNames(given.filter((parameter) => parameter !== key)),
  };
}

/** A secret that the shell was to put in: nobody can give it with each call. */
function isOpenSecret({ role, value }: UnnamedCurlParameter): boolean {
  return role === 'SECRET' && value === undefined;
}

function openSecrets(found: readonly UnnamedCurlParameter[]): readonly string[] {
  const names = found.filter(isOpenSecret).map(({ wireName }) => wireName);
  if (names.length === 0) return [];
  return [
    `Left out, as a shell variable holds the secret: ${names.join(', ')}. Give the authentication of the service.`,
  ];
}

function optionCredentials(options: readonly CurlOption[], variables: ShellVariables): CurlAuthentication | null {
  const [token] = valuesOf(options, 'oauth2-bearer');
  if (token !== undefined && !variables.isIn(token)) return { kind: 'BEARER', token };
  const user = valuesOf(options, 'user').at(-1) ?? '';
  const [, username, password] = /^([^:]*):([\s\S]*)$/.exec(user) ?? [];
  const isBasic = !['digest', 'ntlm', 'negotiate', 'aws-sigv4'].some((name) => has(options, name));
  if (!isBasic || variables.isIn(user) || username === undefined || password === undefined) return null;
  return { kind: 'BASIC', username, password };
}

type ApiKeyParameter = UnnamedCurlParameter & { readonly in: 'HEADER' | 'QUERY'; readonly value: string };

function isApiKey(parameter: UnnamedCurlParameter): parameter is ApiKeyParameter {
  const isInPlace = parameter.in === 'HEADER' || parameter.in === 'QUERY';
  return isInPlace && parameter.role === 'SECRET' && typeof parameter.value === 'string';
}

/** That on the wire, with its place behind it where another has it already. */
function withNames(parameters: readonly UnnamedCurlParameter[]): readonly CurlParameter[] {
  const taken = new Set<string>();
  return parameters.map((parameter) => {
    const { wireName } = parameter;
    const name = taken.has(wireName) ? `${wireName}_${parameter.in.toLowerCase()}` : wireName;
    taken.add(name);
    return { ...parameter, name };
  });
}

function valuesOf(options: CurlOptions['options'], wanted: string): readonly string[] {
  return options.flatMap(({ name, value }) => (name === wanted && value !== undefined ? [value] : []));
}

function has(options: CurlOptions['options'], wanted: string): boolean {
  return options.some(({ name }) => name === wanted);
}
