import type { EgressResponse } from '../../egress/egress.ts';

/** The schemes that carry messages of NTLM. */
export type NtlmScheme = 'NTLM' | 'Negotiate';

/** What a refusal has after the name of a scheme: the bytes of its token; null where it has none. */
export function challengeOf(
  { status, headers }: Pick<EgressResponse, 'status' | 'headers'>,
  scheme: NtlmScheme,
): Buffer | null {
  if (status !== 401) return null;
  const header = headers.get('www-authenticate') ?? '';
  const [, token] = new RegExp(`(?:^|,)\\s*${scheme}\\s+([A-Za-z0-9+/]+=*)\\s*(?:,|$)`, 'i').exec(header) ?? [];
  return token === undefined ? null : Buffer.from(token, 'base64');
}
