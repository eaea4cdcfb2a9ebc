/** What the fetch standard calls a null body status. */
const NULL_BODY_STATUSES: ReadonlySet<number> = new Set([204, 205, 304]);

/** What a token endpoint answered. */
interface TokenAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  readonly text: string;
}

/**
 * An answer of a token endpoint as RFC 6749 section 5.1 has it, made of what servers answer besides: a success other than 200,
 * members that are null, no type of the token, the form that was usual before JSON.
 */
export function tokenResponse({ status, headers, text }: TokenAnswer): Response {
  if (NULL_BODY_STATUSES.has(status)) return new Response(null, { status, headers: [...headers].map(toPair) });
  const members = status < 300 ? membersOf(text) : null;
  if (members === null || !('access_token' in members))
    return new Response(text, { status, headers: [...headers].map(toPair) });
  return Response.json(plainToken(members), { status: 200 });
}

function toPair([name, value]: readonly [string, string]): [string, string] {
  return [name, value];
}

/** An ID token tells who a person is, which nobody asks here; it could not be checked without the issuer's keys. */
function plainToken({ id_token: _, ...members }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const said = Object.entries(members).filter(([, value]) => value !== null);
  // Calls bear the token in any case (RFC 6750).
  return { token_type: 'bearer', ...Object.fromEntries(said) };
}

function membersOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return /^[\w-]+=[^\s<]*$/.test(text) ? Object.fromEntries(new URLSearchParams(text)) : null;
  }
}
