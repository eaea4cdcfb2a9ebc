import type { UnnamedCurlParameter } from './curl-request.ts';
import { percentDecoded } from './percent-decoded.ts';
import type { ShellVariables } from './shell-variables.ts';

/** Parameters of pairs such as `name=value`, encoded as in a query or a form; a name that comes again makes a list. */
export function pairParameters(
  pairs: readonly string[],
  place: 'QUERY' | 'BODY_FIELD',
  variables: ShellVariables,
): readonly UnnamedCurlParameter[] {
  const values = new Map<string, string[]>();
  for (const pair of pairs) {
    const [, name = '', value = ''] = /^([^=]*)=?([\s\S]*)$/.exec(pair) ?? [];
    values.set(decoded(name), [...(values.get(decoded(name)) ?? []), decoded(value)]);
  }
  return [...values]
    .filter(([name]) => name !== '')
    .map(([wireName, list]) => ({ wireName, in: place, description: null, ...filledBy(list, variables) }));
}

function filledBy(list: readonly string[], variables: ShellVariables) {
  const [first = ''] = list;
  const isList = list.length > 1;
  const isOpen = list.some((value) => variables.isIn(value));
  return {
    schema: isList ? { type: 'array', items: { type: 'string' } } : { type: 'string' },
    required: isOpen,
    value: isOpen ? undefined : isList ? list : first,
    role: 'DESIGNER' as const,
  };
}

function decoded(text: string): string {
  return percentDecoded(text.replaceAll('+', ' '));
}
