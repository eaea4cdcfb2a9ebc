import { describe, expect, it } from 'vitest';
import type { CheckedAddress } from '../../../src/connectors/egress/egress.ts';
import { startEgress } from '../../support/egress.ts';
import { startHttpPeer } from '../../support/http-peer.ts';

const ALLOWED: CheckedAddress = { address: '127.0.0.1', family: 4 };
const FORBIDDEN: CheckedAddress = { address: '127.0.0.2', family: 4 };

/** Two peers on one port, one at the allowed address and one at the forbidden one. */
async function startBothPeers() {
  const allowed = await startHttpPeer((_, response) => response.setHeader('connection', 'close').end('allowed'));
  const forbidden = await startHttpPeer((_, response) => response.end('forbidden'), {
    host: '127.0.0.2',
    port: allowed.port,
  });
  return { allowed, forbidden, port: allowed.port };
}

describe('an address that is not allowed', () => {
  it.each([
    '127.0.0.2',
    '127.0.0.2.',
    '2130706434',
    '0x7f000002',
    '0x7f.0.0.2',
    '0177.0.0.2',
    '017700000002',
    '127.2',
    '127.0.2',
    '[::ffff:127.0.0.2]',
    '[::ffff:7f00:2]',
    '[::127.0.0.2]',
    '[64:ff9b::7f00:2]',
    '１２７.0.0.2',
  ])('is not reached as %s', async (host) => {
    const { forbidden, port } = await startBothPeers();
    const egress = startEgress();
    await expect(egress.request({ method: 'GET', url: `http://${host}:${port}/` })).rejects.toMatchObject({
      code: 'ADDRESS_FORBIDDEN',
      message: expect.stringContaining('PASSERELLE_EGRESS_ALLOW'),
    });
    expect(forbidden.connections()).toBe(0);
  });

  it('is named together with its host', async () => {
    const egress = startEgress({ lookup: async () => [FORBIDDEN] });
    await expect(egress.request({ method: 'GET', url: 'http://service.test/?token=secret' })).rejects.toThrow(
      /^The host service\.test has the address 127\.0\.0\.2, which is a loopback address/,
    );
  });

  it('forbids a host that has an allowed one as well', async () => {
    const { allowed, forbidden, port } = await startBothPeers();
    for (const addresses of [
      [ALLOWED, FORBIDDEN],
      [FORBIDDEN, ALLOWED],
    ]) {
      const egress = startEgress({ lookup: async () => addresses });
      await expect(egress.request({ method: 'GET', url: `http://service.test:${port}/` })).rejects.toMatchObject({
        code: 'ADDRESS_FORBIDDEN',
      });
    }
    expect(allowed.connections() + forbidden.connections()).toBe(0);
  });

  it('is not reached by a resolver that changes its answer', async () => {
    const { forbidden, port } = await startBothPeers();
    let lookups = 0;
    const egress = startEgress({
      lookup: async () => {
        lookups += 1;
        return [lookups === 1 ? ALLOWED : FORBIDDEN];
      },
    });
    const url = `http://service.test:${port}/`;
    const first = await egress.request({ method: 'GET', url });
    expect(await first.text()).toBe('allowed');
    expect(lookups).toBe(1);
    await expect(egress.request({ method: 'GET', url })).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
    expect(lookups).toBe(2);
    expect(forbidden.connections()).toBe(0);
  });

  it.each(['http://127.0.0.2', 'http://2130706434', 'http://elsewhere.test'])(
    'is not reached by a redirect to %s',
    async (origin) => {
      const forbidden = await startHttpPeer((_, response) => response.end(), { host: '127.0.0.2' });
      const location = `${origin}:${forbidden.port}/`;
      const peer = await startHttpPeer((_, response) => response.writeHead(302, { location }).end());
      const egress = startEgress({ lookup: async () => [FORBIDDEN] });
      await expect(egress.request({ method: 'GET', url: peer.origin })).rejects.toMatchObject({
        code: 'ADDRESS_FORBIDDEN',
      });
      expect(forbidden.connections()).toBe(0);
    },
  );
});

describe('an address that is allowed', () => {
  it.each(['127.0.0.1', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'])('is reached as %s', async (host) => {
    const { port } = await startBothPeers();
    const egress = startEgress();
    const response = await egress.request({ method: 'GET', url: `http://${host}:${port}/` });
    expect(await response.text()).toBe('allowed');
  });

  it('is reached by a name, which the peer sees as the host', async () => {
    const peer = await startHttpPeer((_, response) => response.end());
    const egress = startEgress({ lookup: async () => [ALLOWED] });
    const response = await egress.request({
      method: 'GET',
      url: `http://service.test:${peer.port}/`,
      headers: { host: 'x' },
    });
    await response.cancel();
    expect(peer.requests[0]?.headers.host).toBe(`service.test:${peer.port}`);
  });
});

describe('resolving for another protocol', () => {
  it('answers the address that was checked', async () => {
    const egress = startEgress({ lookup: async () => [ALLOWED] });
    expect(await egress.resolve('imap.test')).toEqual(ALLOWED);
    expect(await egress.resolve('127.0.0.1')).toEqual(ALLOWED);
  });

  it.each(['127.0.0.2', '::1', '[::1]', 'fe80::1'])('refuses %s', async (host) => {
    await expect(startEgress().resolve(host)).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
  });

  it.each(['0x7f.0.0.2', '127.2', '2130706434'])('refuses %s as the operating system reads it', async (host) => {
    await expect(startEgress().resolve(host)).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
  });

  it('gives up when the resolver does not answer', async () => {
    const egress = startEgress({ lookup: () => new Promise(() => {}), connectTimeoutMs: 50 });
    await expect(egress.resolve('imap.test')).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('gives up when the caller does', async () => {
    const egress = startEgress({ lookup: () => new Promise(() => {}) });
    await expect(egress.resolve('imap.test', AbortSignal.abort())).rejects.toMatchObject({ code: 'CANCELLED' });
    const controller = new AbortController();
    const resolving = egress.resolve('imap.test', controller.signal);
    controller.abort();
    await expect(resolving).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe("a request's own allow list", () => {
  const open = { allow: [], serviceAllow: ['127.0.0.0/8'] };

  it('opens what the operator permits, for that request alone', async () => {
    const peer = await startHttpPeer((_request, response) => response.end('here'));
    const egress = startEgress(open);
    const url = `${peer.origin}/`;
    const response = await egress.request({ method: 'GET', url, allow: ['127.0.0.1/32'] });
    expect(await response.text()).toBe('here');
    // The connection above is kept: it must not serve a request that may not open one.
    await expect(egress.request({ method: 'GET', url })).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
    await expect(egress.request({ method: 'GET', url, allow: ['127.0.0.2/32'] })).rejects.toMatchObject({
      code: 'ADDRESS_FORBIDDEN',
    });
    expect(peer.requests).toHaveLength(1);
  });

  it('opens nothing that the operator does not permit', async () => {
    const egress = startEgress({ allow: [], serviceAllow: ['127.0.0.2/32'] });
    await expect(
      egress.request({ method: 'GET', url: 'http://127.0.0.1:9/', allow: ['127.0.0.0/8'] }),
    ).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
  });

  it('holds for redirects and for hosts that are only resolved', async () => {
    const other = await startHttpPeer((_request, response) => response.end('other'), { host: '127.0.0.2' });
    const peer = await startHttpPeer((_request, response) => {
      response.writeHead(302, { location: `${other.origin}/` }).end();
    });
    const egress = startEgress(open);
    const request = { method: 'GET', url: `${peer.origin}/` };
    await expect(egress.request({ ...request, allow: ['127.0.0.1/32'] })).rejects.toMatchObject({
      code: 'ADDRESS_FORBIDDEN',
    });
    const followed = await egress.request({ ...request, allow: ['127.0.0.1/32', '127.0.0.2/32'] });
    expect(await followed.text()).toBe('other');
    await expect(egress.resolve('127.0.0.1')).rejects.toMatchObject({ code: 'ADDRESS_FORBIDDEN' });
    expect(await egress.resolve('127.0.0.1', undefined, { allow: ['127.0.0.1/32'] })).toMatchObject({
      address: '127.0.0.1',
    });
  });
});
