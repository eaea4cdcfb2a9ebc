import { ConnectorError } from '../../../errors.ts';
import type { Authenticate, NtlmConfig } from '../authentication.ts';
import type { NtlmCredentials } from './ntlm-v2.ts';

/** Longer is no name of Windows, and must not grow a header. */
const MAX_LENGTH = 256;

/**
 * Who logs in: without a domain the user name may have one, as `DOMAIN\user`. Throws ConnectorError INVALID_INPUT for what cannot be
 * a name.
 */
export function ntlmCredentials({ domain, username, password, workstation }: NtlmConfig): NtlmCredentials {
  const names = { username, domain: domain ?? '', workstation: workstation ?? '' };
  if (username === '') throw refusal('The user name of NTLM is empty.');
  for (const [name, value] of Object.entries(names)) {
    if (value.length > MAX_LENGTH || /\p{Cc}/u.test(value)) {
      throw refusal(`The ${name} of NTLM has at most ${MAX_LENGTH} characters and no control characters.`);
    }
  }
  const [, before = '', after = ''] = /^([^\\]+)\\(.+)$/s.exec(username) ?? [];
  if (before === '') return { domain: names.domain, username, password };
  if (names.domain !== '' && names.domain !== before)
    throw refusal('The user name of NTLM has another domain than the domain.');
  return { domain: before, username: after, password };
}

/** NTLM authenticates a connection, so no request alone can be signed with it: `sendNtlm` does. Throws as `ntlmCredentials`. */
export function ntlm(config: NtlmConfig): Authenticate {
  ntlmCredentials(config);
  return () => Promise.reject(new ConnectorError('UNSUPPORTED', 'NTLM authenticates connections, not requests.'));
}

function refusal(message: string): ConnectorError {
  return new ConnectorError('INVALID_INPUT', message);
}
