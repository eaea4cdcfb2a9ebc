import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import type { CheckedLookup } from './checked-lookup.ts';
import type { TlsSettings } from './egress.ts';
import { createTlsContext } from './tls-context.ts';

/**
 * A connector for undici that reaches checked addresses only: the look-up that opens the connection is the one that
 * checks, so nothing is resolved twice. The host stays the server name of TLS.
 */
export function createConnector(
  lookup: CheckedLookup,
  connectTimeoutMs: number,
  tls: TlsSettings | null,
): buildConnector.connector {
  const connect = buildConnector({
    timeout: connectTimeoutMs,
    allowH2: false,
    lookup: asNodeLookup(lookup),
    ...(tls === null ? {} : { secureContext: createTlsContext(tls) }),
  });
  return (options, callback) => {
    if (isIP(options.hostname) === 0) return connect(options, callback);
    // A literal address is never looked up by Node, so it is checked here.
    lookup(options.hostname).then(
      () => connect(options, callback),
      (error: Error) => callback(error, null),
    );
  };
}

function asNodeLookup(lookup: CheckedLookup): LookupFunction {
  return (host, options, callback) => {
    lookup(host).then(
      (addresses) => {
        if (options.all) return callback(null, [...addresses]);
        const [{ address, family }] = addresses;
        callback(null, address, family);
      },
      (error: NodeJS.ErrnoException) => callback(error, []),
    );
  };
}
