import { createHash } from 'node:crypto';
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

/** More than there are services with settings of their own at most sites. */
const MOST_KEPT = 200;

/** {@link createTlsContext} for connections that are opened again and again: equal settings share what was made once. */
export function keepTlsContexts(): (settings: TlsSettings) => SecureContext {
  const kept = new Map<string, SecureContext>();
  return (settings) => {
    // A digest, so that no private key is held in a second place.
    const key = createHash('sha256').update(JSON.stringify(settings)).digest('base64');
    const context = kept.get(key) ?? createTlsContext(settings);
    kept.delete(key);
    kept.set(key, context);
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size > MOST_KEPT) kept.delete(oldest);
    return context;
  };
}
