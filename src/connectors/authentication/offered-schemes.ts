import type { EgressResponse } from '../egress/egress.ts';

/** The schemes of authentication that a refusal offers (RFC 9110 section 11.6.1), in lower case. */
export function offeredSchemes({ headers }: Pick<EgressResponse, 'headers'>): ReadonlySet<string> {
  const header = headers.get('www-authenticate') ?? '';
  const names = header.matchAll(/(?:^|,)\s*([A-Za-z][\w-]*)(?=\s*(?:,|$)|\s+[^\s=])/g);
  return new Set([...names].map(([, name = '']) => name.toLowerCase()));
}
