import { ConnectorError } from '../../../errors.ts';
import type { MailboxConfig } from '../mailbox.ts';

/** What goes over the wire to log in. */
export type Credentials = { readonly pass: string } | { readonly accessToken: string };

/**
 * Connects with the password, or with the present access token; where the server refuses that token, once more with a
 * fresh one, since it may have been revoked before its time.
 */
export async function withCredentials<Connected>(
  config: MailboxConfig,
  signal: AbortSignal,
  connect: (credentials: Credentials) => Promise<Connected>,
): Promise<Connected> {
  if ('password' in config) return connect({ pass: config.password });
  const token = await config.accessToken({}, signal);
  try {
    return await connect({ accessToken: token });
  } catch (error) {
    const isRefused = error instanceof ConnectorError && error.code === 'AUTHENTICATION_FAILED';
    if (!isRefused) throw error;
    return connect({ accessToken: await config.accessToken({ refused: token }, signal) });
  }
}
