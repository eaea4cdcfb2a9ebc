import { describe, expect, it, vi } from 'vitest';
import { startEgress } from '../../support/egress.ts';
import { startHttpPeer } from '../../support/http-peer.ts';
import { startTlsPeer, tlsFixture } from '../../support/tls-peer.ts';

describe('a connection that is held', () => {
  it('serves the requests that name it and no others, and is closed when it is released', async () => {
    const ports: (number | undefined)[] = [];
    const closed = Promise.withResolvers<void>();
    const peer = await startHttpPeer(({ target }, response) => {
      ports.push(response.socket?.remotePort);
      if (target === '/last') response.socket?.once('close', () => closed.resolve());
      response.end(target);
    });
    const egress = startEgress();
    const get = async (path: string, held: object = {}) =>
      (await egress.request({ method: 'GET', url: peer.origin + path, ...held })).text();
    const connection = egress.hold();
    await get('/first', { connection });
    await Promise.all([get('/other'), get('/second', { connection })]);
    const last = get('/last', { connection });
    connection.release();
    expect(await last).toBe('/last');
    await closed.promise;
    const [first, ...rest] = ports;
    expect(rest.filter((port) => port === first)).toHaveLength(2);
    expect(peer.connections()).toBe(2);
    expect(connection.peerCertificate()).toBeNull();
  });

  it('is opened by the rules of every other', async () => {
    const egress = startEgress({ allow: [] });
    const connection = egress.hold();
    const refused = egress.request({ method: 'GET', url: 'http://127.0.0.1:9/', connection });
    await expect(refused).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
  });

  it('follows no redirect', async () => {
    const peer = await startHttpPeer((_, response) => response.writeHead(302, { location: '/x' }).end());
    const egress = startEgress();
    const { status } = await egress.request({ method: 'GET', url: peer.origin, connection: egress.hold() });
    expect(status).toBe(302);
  });

  it('knows what the peer has shown in TLS', async () => {
    const peer = await startTlsPeer((_, response) => response.end(), { asksForCertificate: false });
    const egress = startEgress();
    const connection = egress.hold();
    const tls = { caCertificates: [tlsFixture('ca.cert')], client: null };
    await (await egress.request({ method: 'GET', url: peer.origin, connection, tls })).text();
    const der = Buffer.from(connection.peerCertificate() ?? []).toString('base64');
    expect(tlsFixture('loopback.cert').replace(/\s/g, '')).toContain(der.slice(0, 200));
  });

  it('ends with the egress, whatever is under way', async () => {
    const peer = await startHttpPeer(() => undefined);
    const egress = startEgress();
    const connection = egress.hold();
    const waiting = egress.request({ method: 'GET', url: peer.origin, connection });
    const outcome = expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    await vi.waitUntil(() => peer.requests.length === 1);
    await egress.close();
    await outcome;
    connection.release();
  });
});
