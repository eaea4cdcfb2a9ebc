import type { EgressResponse } from '../egress/egress.ts';

/** The schemes of authentication that a refusal offers (RFC 9110 section 11.6.1), in lower case. */
export function offeredSchemes({ headers }: Pick<EgressResponse, 'headers'>): ReadonlySet<string> {
  const header = headers.get('www-authenticate') ?? '';
  const names = header.matchAll(/(?:^|,)\s*([A-Za-z][\w-]*)(?=\s*(?:,|$)|\s+[^\s=])/g);
  return new Set([...names].map(([, name = '']) => name.toLowerCase()));
}

/** What a refusal with 401 asks for, as the end of a sentence: "; it asks for digest authentication"; '' where it does not say. */
export function wantedSchemes(refusal: Pick<EgressResponse, 'status' | 'headers'>): string {
  const schemes = refusal.status === 401 ? [...offeredSchemes(refusal)] : [];
  return schemes.length === 0 ? '' : `; it asks for ${schemes.join(' or ')} authentication`;
}
