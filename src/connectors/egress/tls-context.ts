import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls';
import type { TlsSettings } from './egress.ts';

/** What every connection under these settings is opened with: made once, since reading the authorities takes its time. */
export function createTlsContext({ caCertificates, client }: TlsSettings): SecureContext {
  return createSecureContext({
    // Where none is named, Node shares the public ones; to name them costs tens of milliseconds.
    ...(caCertificates.length === 0 ? {} : { ca: [...getCACertificates('default'), ...caCertificates] }),
    ...(client === null
      ? {}
      : {
          cert: client.certificate,
          key: client.key,
          ...(client.passphrase === null ? {} : { passphrase: client.passphrase }),
        }),
  });
}
