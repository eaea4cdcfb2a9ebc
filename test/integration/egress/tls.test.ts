import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { TlsClient, TlsSettings } from '../../../src/connectors/egress/egress.ts';
import { startEgress } from '../../support/egress.ts';
import { freePort } from '../../support/free-port.ts';
import { shownBy, startTlsPeer, tlsFixture } from '../../support/tls-peer.ts';

const caCertificates = [tlsFixture('ca.cert')];
const client: TlsClient = { certificate: tlsFixture('client.cert'), key: tlsFixture('client.key'), passphrase: null };

async function get(origin: string, tls: TlsSettings | null, egress = startEgress()): Promise<string> {
  const response = await egress.request({ method: 'GET', url: `${origin}/`, tls });
  return response.text();
}

function startWitness(asksForCertificate = true) {
  return startTlsPeer((_request, response) => response.end(String(shownBy(response))), { asksForCertificate });
}

describe('a private authority', () => {
  it('is trusted by the request that brings it, and by no other', async () => {
    const peer = await startWitness(false);
    const egress = startEgress();
    expect(await get(peer.origin, { caCertificates, client: null }, egress)).toBe('null');
    await expect(get(peer.origin, null, egress)).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('not trusted'),
    });
  });
});

describe('a client certificate', () => {
  it('is shown to a peer that asks for it', async () => {
    const peer = await startWitness();
    expect(await get(peer.origin, { caCertificates, client })).toBe('Passerelle test client');
  });

  it('may have a key with a passphrase', async () => {
    const peer = await startWitness();
    const encrypted = { ...client, key: tlsFixture('client.encrypted.key'), passphrase: 'open-sesame' };
    expect(await get(peer.origin, { caCertificates, client: encrypted })).toBe('Passerelle test client');
  });

  it('shares its connections with equal settings only', async () => {
    const peer = await startWitness();
    const egress = startEgress();
    for (let call = 0; call < 6; call += 1) {
      await get(peer.origin, { caCertificates: [...caCertificates], client: { ...client } }, egress);
    }
    const shared = peer.connections();
    expect(shared).toBeLessThan(6);
    await expect(get(peer.origin, { caCertificates, client: null }, egress)).rejects.toThrow();
    expect(peer.connections()).toBe(shared + 1);
  });

  it('is not shown to another origin that a redirect leads to', async () => {
    const other = await startTlsPeer((_request, response) => response.end('unseen'), { asksForCertificate: true });
    const peer = await startTlsPeer((_request, response) => response.writeHead(302, { location: other.origin }).end(), {
      asksForCertificate: true,
    });
    await expect(get(peer.origin, { caCertificates, client })).rejects.toMatchObject({
      code: 'AUTHENTICATION_FAILED',
      message: expect.stringContaining(`${other.origin} asks for a client certificate`),
    });
    expect(peer.requests).toHaveLength(1);
    expect(other.requests).toHaveLength(0);
  });

  const stranger = { certificate: tlsFixture('stranger.cert'), key: tlsFixture('stranger.key'), passphrase: null };
  const expired = { certificate: tlsFixture('expired.cert'), key: tlsFixture('expired.key'), passphrase: null };

  it.each([
    ['1.2', 'is missing', null, 'UNREACHABLE', /may ask for a client certificate/],
    ['1.2', 'comes from elsewhere', stranger, 'AUTHENTICATION_FAILED', /does not trust the authority of the client/],
    ['1.2', 'has expired', expired, 'AUTHENTICATION_FAILED', /refused the client certificate as expired/],
    ['1.3', 'is missing', null, 'AUTHENTICATION_FAILED', /asks for a client certificate/],
    ['1.3', 'comes from elsewhere', stranger, 'AUTHENTICATION_FAILED', /does not trust the authority of the client/],
    ['1.3', 'has expired', expired, 'AUTHENTICATION_FAILED', /refused the client certificate as expired/],
  ] as const)(
    'under TLS %s that %s is answered in the words of the peer',
    async (version, _name, shown, code, message) => {
      const origin = await startOpenSsl(version);
      await expect(get(origin, { caCertificates, client: shown })).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      });
    },
  );
});

/** OpenSSL's own server, which says why it refuses a certificate. */
async function startOpenSsl(version: '1.2' | '1.3'): Promise<string> {
  const port = await freePort();
  const fixture = (name: string) => new URL(`../../fixtures/tls/${name}.pem`, import.meta.url).pathname;
  const keys = ['-cert', fixture('loopback.cert'), '-key', fixture('loopback.key'), '-CAfile', fixture('ca.cert')];
  const asks = ['-Verify', '1', '-verify_return_error', `-tls${version.replace('.', '_')}`];
  const server = spawn('openssl', ['s_server', '-accept', `127.0.0.1:${port}`, '-www', ...keys, ...asks], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(async () => {
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  });
  for await (const line of server.stdout.setEncoding('utf8')) if (String(line).includes('ACCEPT')) break;
  return `https://127.0.0.1:${port}`;
}
