import type { ResolversTypes } from '../../generated/types.ts';
import { describeCertificate } from '../domain/services/certificates.ts';
import type { PublicTls } from '../store/tables.ts';

/** TLS settings as the API shows them: who the certificates belong to, and until when. */
export function showTls(tls: PublicTls | null): Awaited<ResolversTypes['TlsSettings']> | null {
  if (tls === null) return null;
  const [leaf] = tls.clientCertificate;
  return {
    caCertificates: tls.caCertificates.map(describeCertificate),
    clientCertificate: leaf === undefined ? null : describeCertificate(leaf),
  };
}
