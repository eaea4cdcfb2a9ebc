import type { Egress, EgressRequest, TlsSettings } from '../../connectors/egress/egress.ts';
import { originOf } from './addresses.ts';
import type { StoredAuthentication } from './authentication.ts';

/**
 * The way out under the TLS settings of a service: its private authorities hold for every request, and its client
 * certificate is shown to `addresses` only, URLs that the administrator has entered.
 */
export function egressWithTls(egress: Egress, tls: TlsSettings | null, addresses: readonly string[]): Egress {
  if (tls === null) return egress;
  const origins = addresses.map(originOf);
  const settingsFor = ({ url }: EgressRequest): TlsSettings =>
    origins.includes(originOf(String(url))) ? tls : { ...tls, client: null };
  return { ...egress, request: (request) => egress.request({ ...request, tls: settingsFor(request) }) };
}

/** Where access tokens are asked for, if any are: what the service itself is called with may be needed there too (RFC 8705). */
export function tokenAddresses(authentication: StoredAuthentication | null): readonly string[] {
  return authentication?.public.kind === 'OAUTH2' ? [authentication.public.tokenUrl] : [];
}
