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
    const open = () => connect(options, keepingFirstError(callback));
    if (isIP(options.hostname) === 0) return open();
    // A literal address is never looked up by Node, so it is checked here.
    lookup(options.hostname).then(open, (error: Error) => callback(error, null));
  };
}

/**
 * A peer that speaks TLS 1.3 refuses a client certificate after the handshake, with an alert, and then ends the connection:
 * undici would tell of the end only.
 */
function keepingFirstError(callback: buildConnector.Callback): buildConnector.Callback {
  return (...[error, socket]) => {
    if (error !== null) return callback(error, null);
    socket.prependOnceListener('error', () => socket.destroy());
    callback(null, socket);
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
