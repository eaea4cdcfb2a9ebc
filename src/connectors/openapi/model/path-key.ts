import type { OperationSource, UnnamedParameter } from './operation-source.ts';

/** Of a path as documents of the wild write it: what is called, and what stands behind it. */
export interface PathKey {
  readonly path: string;
  /** The pairs of a query, decoded; `value` is `{name}` where a parameter fills it, and '' where there is none. */
  readonly query: readonly (readonly [name: string, value: string])[];
}

/**
 * A path has neither query nor fragment (OpenAPI 3.1, section 4.8.8), yet documents write both to have one path twice. A
 * fragment is never sent (RFC 3986, section 3.5); a query is.
 */
export function readPathKey(key: string): PathKey {
  const [, path = '', query = ''] = /^([^?#]*)(?:\?([^#]*))?/.exec(key) ?? [];
  const pairs = query.split('&').filter((pair) => pair !== '');
  return { path, query: pairs.map(readPair) };
}

function readPair(pair: string): readonly [string, string] {
  const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(pair) ?? [];
  return [decode(name), decode(value)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/**
 * The parameters of an operation with those of the query of its path: a pair that a parameter fills is that parameter, in the
 * query; a pair with a value of its own takes that value only, and one that is described already stays as it is described.
 */
export function withQueryOfPath(
  parameters: readonly UnnamedParameter[],
  { path: key }: OperationSource,
): readonly UnnamedParameter[] {
  const { query } = readPathKey(key);
  if (query.length === 0) return parameters;
  const filled = new Map(query.flatMap(([name, value]) => (isExpression(value) ? [[value.slice(1, -1), name]] : [])));
  const described = parameters.map((parameter): UnnamedParameter => {
    const name = parameter.in === 'PATH' ? filled.get(parameter.wireName) : undefined;
    return name === undefined ? parameter : { ...parameter, in: 'QUERY', wireName: name };
  });
  const known = new Set(described.filter(({ in: place }) => place === 'QUERY').map(({ wireName }) => wireName));
  const added = query.filter(([name]) => !known.has(name)).map(([name, value]) => pairParameter(name, value));
  return [...described, ...added];
}

function pairParameter(wireName: string, value: string): UnnamedParameter {
  const schema = isExpression(value) ? { type: 'string' } : { type: 'string', const: value };
  return { wireName, in: 'QUERY', required: true, description: null, schema };
}

function isExpression(value: string): boolean {
  return /^\{[^{}]+\}$/.test(value);
}
