import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PYTHON, startPython } from './python-server.ts';

/** The NT hash of the password "Password", which [MS-NLMP] section 4.2.2.1.2 gives. */
const PASSWORD_HASH = 'a4f49c406510bdcab6824ee7c30fd852';

/** Why the NTLM server cannot be started here; null where it can. */
export function ntlmMissing(): string | null {
  const installed = existsSync(PYTHON) && existsSync('/usr/lib/python3/dist-packages/ntlm_auth');
  return installed ? null : 'ntlm_auth is not installed (apt-get install python3-ntlm-auth)';
}

interface NtlmServer {
  readonly scheme?: 'NTLM' | 'Negotiate';
  /** The challenge tells the time, as that of Windows does. */
  readonly timestamp?: boolean;
  readonly tls?: boolean;
  /** By path; `{body}` and `{token}` in a body stand for what came. */
  readonly answers: Readonly<Record<string, { readonly type: string; readonly body: string }>>;
}

/** An HTTP server that lets in DOMAIN\User and Zoë, both with "Password", by NTLMv2; answers its origin. */
export async function startNtlmServer({
  scheme = 'NTLM',
  timestamp = true,
  tls = false,
  answers,
}: NtlmServer): Promise<string> {
  const file = (name: string) => fileURLToPath(new URL(`../fixtures/tls/${name}.pem`, import.meta.url));
  const users = { 'Domain\\User': PASSWORD_HASH, '\\Zoë': PASSWORD_HASH };
  const certificate = tls ? file('loopback.cert') : null;
  const settings = { users, answers, scheme, timestamp, certificate, key: file('loopback.key') };
  const origin = await startPython('ntlm-server.py', { NTLM_SETTINGS: JSON.stringify(settings) });
  return tls ? origin.replace('http:', 'https:') : origin;
}
