import { type OAuth2Grant, type OAuth2Token, refusalOf } from '../../connectors/authentication/index.ts';
import { ConnectorError } from '../../errors.ts';
import type { StoredOAuth2 } from './oauth2-settings.ts';
import { type KeptToken, type TokenShelf, toKept } from './oauth2-shelf.ts';

/** What a renewal works with. */
export interface RenewalContext {
  readonly stored: StoredOAuth2;
  readonly shelf: TokenShelf;
  readonly request: (grant: OAuth2Grant, before: KeptToken | null) => Promise<OAuth2Token>;
  readonly clock: () => Date;
}

/** A token is not used up to its last moment: a call takes time, and clocks differ. */
const MARGIN_MS = 60_000;

/** Whether a call may still bear this token: it lasts for another minute (or half its life, where that is shorter). */
export function isFresh(token: KeptToken, now: Date): boolean {
  if (token.expiresAt === null) return true;
  const lifetime = token.expiresAt.getTime() - token.obtainedAt.getTime();
  return now.getTime() < token.expiresAt.getTime() - Math.min(MARGIN_MS, lifetime / 2);
}

/**
 * The token that the shelf holds where it is fresh and not `refused`; otherwise a new one, which is put on the shelf.
 * Throws ConnectorError AUTHENTICATION_FAILED, in words, where there is no way to one.
 */
export async function renew(context: RenewalContext, refused: string | undefined): Promise<KeptToken> {
  const { stored, shelf, clock } = context;
  const kept = await shelf.read();
  if (kept !== null && kept.accessToken !== refused && isFresh(kept, clock())) return kept;
  const refreshToken = refreshTokenOf(stored, kept);
  if (refreshToken === null) return obtain(context, firstGrant(stored, kept), kept);
  try {
    return await refresh(context, refreshToken, kept);
  } catch (error) {
    if (refusalOf(error)?.error !== 'invalid_grant') throw error;
    return afterDeadRefresh(context, { refreshToken, kept, error });
  }
}

/** Another process may have used the refresh token first, and got its successor. */
async function afterDeadRefresh(
  context: RenewalContext,
  { refreshToken, kept, error }: { refreshToken: string; kept: KeptToken | null; error: unknown },
): Promise<KeptToken> {
  const { stored, shelf, clock } = context;
  const present = await shelf.read();
  if (present !== null && present.accessToken !== kept?.accessToken) {
    if (isFresh(present, clock())) return present;
    if (present.refreshToken !== null && present.refreshToken !== refreshToken) {
      return refresh(context, present.refreshToken, present);
    }
  }
  if (stored.public.grant === 'PASSWORD') return obtain(context, firstGrant(stored, null), present);
  if (stored.public.grant === 'AUTHORIZATION_CODE' && kept !== null) await shelf.discard(kept);
  throw withAdvice(error, stored);
}

function refresh(context: RenewalContext, refreshToken: string, before: KeptToken | null): Promise<KeptToken> {
  return obtain(context, { kind: 'REFRESH_TOKEN', refreshToken }, before);
}

async function obtain(context: RenewalContext, grant: OAuth2Grant, before: KeptToken | null): Promise<KeptToken> {
  const token = await context.request(grant, before);
  const used = grant.kind === 'REFRESH_TOKEN' ? grant.refreshToken : null;
  const kept = toKept(token, used, context.clock());
  await context.shelf.keep(kept, before);
  return kept;
}

/** Client credentials need none: the client asks anew (RFC 6749 section 4.4.3). */
function refreshTokenOf(stored: StoredOAuth2, kept: KeptToken | null): string | null {
  if (stored.public.grant === 'CLIENT_CREDENTIALS') return null;
  return kept?.refreshToken ?? stored.secrets['refreshToken'] ?? null;
}

function firstGrant({ public: settings, secrets }: StoredOAuth2, kept: KeptToken | null): OAuth2Grant {
  const { scopes } = settings;
  if (settings.grant === 'CLIENT_CREDENTIALS') return { kind: 'CLIENT_CREDENTIALS', scopes };
  if (settings.grant === 'PASSWORD') {
    return { kind: 'PASSWORD', username: settings.username ?? '', password: secrets['password'] ?? '', scopes };
  }
  throw new ConnectorError(
    'AUTHENTICATION_FAILED',
    kept === null
      ? 'Nobody has authorized the service yet: open the URL that authorizeService gives.'
      : 'The access token is used up, and the authorization server gave no refresh token: authorize the service again.',
  );
}

function withAdvice(error: unknown, { public: { grant } }: StoredOAuth2): unknown {
  if (!(error instanceof ConnectorError)) return error;
  const advice = grant === 'REFRESH_TOKEN' ? 'Set a new refresh token.' : 'Authorize the service again.';
  return new ConnectorError(error.code, `${error.message} ${advice}`, { detail: error.detail });
}
