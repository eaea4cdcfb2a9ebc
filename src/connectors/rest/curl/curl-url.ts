import type { CurlAuthentication, UnnamedCurlParameter } from './curl-request.ts';
import { pairParameters } from './pair-parameters.ts';
import { percentDecoded } from './percent-decoded.ts';
import { refused } from './refused.ts';
import { isSecretName } from './secret-names.ts';
import type { ShellVariables } from './shell-variables.ts';

/** The address of a command in its parts. */
export interface CurlUrl {
  readonly origin: string;
  readonly path: string;
  readonly parameters: readonly UnnamedCurlParameter[];
  readonly authentication: CurlAuthentication | null;
}

/** Scheme, authority, path and query, the fragment left out (RFC 3986 appendix B). */
const URL_PARTS = /^(?:([A-Za-z][A-Za-z0-9+.-]*):\/\/)?([^/?#]*)([^?#]*)(?:\?([^#]*))?/;

/** Reads the address; `more` are further pairs of its query, encoded. Throws ConnectorError where it is none. */
export function readCurlUrl(text: string, more: readonly string[], variables: ShellVariables): CurlUrl {
  const [, scheme = 'http', authority = '', rawPath = '', query = ''] = URL_PARTS.exec(text) ?? [];
  const root = `${scheme.toLowerCase()}://${authority}`;
  if (!/^https?$/i.test(scheme))
    throw refused(`The command calls ${scheme}://: only http and https can be called.`, 'UNSUPPORTED');
  if (variables.isIn(authority) || !URL.canParse(root))
    throw refused(
      'The command has no address that can be called, such as https://api.example.com/customers: put the host there as it is.',
    );
  const { origin, username, password } = new URL(root);
  const { path, parameters } = readPath(rawPath, variables);
  const pairs = [query, ...more].flatMap((part) => part.split('&')).filter((pair) => pair !== '');
  return {
    origin,
    path,
    parameters: [
      ...parameters,
      ...pairParameters(pairs, 'QUERY', variables).map((parameter) =>
        isSecretName(parameter.wireName) ? { ...parameter, role: 'SECRET' as const } : parameter,
      ),
    ],
    authentication:
      username === ''
        ? null
        : { kind: 'BASIC', username: percentDecoded(username), password: percentDecoded(password) },
  };
}

/** `{name}`, `:name` and a shell variable stand for a value that the command does not have. */
function readPath(raw: string, variables: ShellVariables): Pick<CurlUrl, 'path' | 'parameters'> {
  const names: string[] = [];
  const path = raw.split('/').map((segment) => {
    const name =
      variables.nameOf(segment) ?? /^(?:\{([\w.-]+)\}|:([A-Za-z_]\w*))$/.exec(segment)?.slice(1).find(Boolean);
    if (name === undefined) return encodeSegment(segment);
    if (!names.includes(name)) names.push(name);
    return `{${name}}`;
  });
  const parameters = names.map(
    (wireName): UnnamedCurlParameter => ({
      wireName,
      in: 'PATH',
      required: true,
      description: null,
      schema: { type: 'string' },
      value: undefined,
      role: 'DESIGNER',
    }),
  );
  return { path: path.join('/') || '/', parameters };
}

/** What a URL parser would encode; braces would be read as a parameter. */
function encodeSegment(segment: string): string {
  return segment.replace(/[^\x21-\x7e]|[{}\\"<>^`|]/gu, (character) => encodeURIComponent(character));
}
