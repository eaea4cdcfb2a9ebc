import { readFileSync } from 'node:fs';
import type { TLSSocket } from 'node:tls';
import { type Answer, type HttpPeer, startHttpPeer } from './http-peer.ts';

/** A file of the test fixtures, such as `client.key`. */
export function tlsFixture(name: string): string {
  return readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url), 'utf8');
}

/** An https server under the private authority; with `asksForCertificate` it lets in only clients of that authority. */
export function startTlsPeer(answer: Answer, options: { readonly asksForCertificate: boolean }): Promise<HttpPeer> {
  return startHttpPeer(answer, {
    tls: {
      key: tlsFixture('loopback.key'),
      cert: tlsFixture('loopback.cert'),
      ca: tlsFixture('ca.cert'),
      requestCert: options.asksForCertificate,
    },
  });
}

/** The common name of the certificate that the client has shown; null where it has shown none. */
export function shownBy(response: { readonly socket: unknown }): string | null {
  const certificate = (response.socket as TLSSocket).getPeerCertificate?.();
  return certificate?.subject === undefined ? null : String(certificate.subject.CN);
}
