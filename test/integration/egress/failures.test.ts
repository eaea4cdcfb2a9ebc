import { createServer, type Server, type Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CheckedAddress } from '../../../src/connectors/egress/egress.ts';
import { startEgress, testCertificate } from '../../support/egress.ts';
import { freePort } from '../../support/free-port.ts';
import { startHttpPeer } from '../../support/http-peer.ts';

const LOOPBACK: CheckedAddress = { address: '127.0.0.1', family: 4 };
const onLoopback = { lookup: async () => [LOOPBACK] };

/** A TCP server that does as told with each connection; answers its origin. */
async function startTcpPeer(connected: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    connected(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

function failing(code: string): () => Promise<never> {
  return async () => {
    throw Object.assign(new Error(`getaddrinfo ${code} service.test`), { code });
  };
}

describe('a peer that cannot be reached', () => {
  it('refuses the connection', async () => {
    const url = `http://127.0.0.1:${await freePort()}/path?token=secret`;
    await expect(startEgress().request({ method: 'GET', url })).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+ refused the connection/),
    });
  });

  it.each([
    ['ENOTFOUND', /service\.test was not found/],
    ['EAI_AGAIN', /name server did not answer/],
  ])('has no address because of %s', async (code, message) => {
    const request = startEgress({ lookup: failing(code) }).request({ method: 'GET', url: 'http://service.test/' });
    await expect(request).rejects.toMatchObject({ code: 'UNREACHABLE', message: expect.stringMatching(message) });
  });

  it('has a host without any address', async () => {
    const request = startEgress({ lookup: async () => [] }).request({ method: 'GET', url: 'http://service.test/' });
    await expect(request).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('hangs up before its answer', async () => {
    const url = await startTcpPeer((socket) => socket.once('data', () => socket.end()));
    await expect(startEgress().request({ method: 'GET', url })).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('closed the connection'),
    });
  });

  it('hangs up in the middle of its answer', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbeginning';
    const url = await startTcpPeer((socket) => socket.once('data', () => socket.end(head)));
    const response = await startEgress().request({ method: 'GET', url });
    await expect(response.text()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });

  it('does not speak HTTP', async () => {
    const greeting = '* OK IMAP4rev1 ready\r\n';
    const url = await startTcpPeer((socket) => socket.once('data', () => socket.write(greeting)));
    await expect(startEgress().request({ method: 'GET', url })).rejects.toMatchObject({ code: 'INVALID_RESPONSE' });
    const hasty = await startTcpPeer((socket) => socket.write(greeting));
    await expect(startEgress().request({ method: 'GET', url: hasty })).rejects.toMatchObject({
      code: 'INVALID_RESPONSE',
    });
  });

  it('sends headers without end', async () => {
    const url = await startTcpPeer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      for (let count = 0; count < 1000; count += 1) socket.write(`X-Header-${count}: ${'x'.repeat(1000)}\r\n`);
    });
    await expect(startEgress().request({ method: 'GET', url })).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('TLS', () => {
  it('refuses a certificate that nobody vouches for, and says why', async () => {
    const peer = await startHttpPeer((_, response) => response.end(), { tls: testCertificate() });
    const request = startEgress(onLoopback).request({ method: 'GET', url: `https://service.test:${peer.port}/` });
    await expect(request).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('not trusted: it is self-signed'),
    });
  });

  it('checks the certificate against the host, not against the address', async () => {
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, testCertificate().cert]);
    onTestFinished(() => setDefaultCACertificates(before));
    const peer = await startHttpPeer((_, response) => response.end('safe'), { tls: testCertificate() });
    const egress = startEgress(onLoopback);
    const response = await egress.request({ method: 'GET', url: `https://service.test:${peer.port}/` });
    expect(await response.text()).toBe('safe');
    for (const host of ['other.test', '127.0.0.1']) {
      await expect(egress.request({ method: 'GET', url: `https://${host}:${peer.port}/` })).rejects.toMatchObject({
        code: 'UNREACHABLE',
        message: expect.stringContaining('for another host name'),
      });
    }
  });

  it('is not spoken by a peer of plain HTTP', async () => {
    const peer = await startHttpPeer((_, response) => response.end());
    const request = startEgress().request({ method: 'GET', url: `https://127.0.0.1:${peer.port}/` });
    await expect(request).rejects.toMatchObject({ code: 'UNREACHABLE', message: expect.stringContaining('TLS') });
  });
});

describe('a peer that is too slow', () => {
  const totalTimeoutMs = 200;

  it.each([
    ['never answers', (_: Socket) => {}],
    ['never ends its headers', (socket: Socket) => drip(socket, 'HTTP/1.1 200 OK\r\nX-Slow: ')],
  ])('and %s is left at the total time-out', async (_, connected) => {
    const url = await startTcpPeer(connected);
    await expect(startEgress().request({ method: 'GET', url, totalTimeoutMs })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
  });

  it('in its body is left at the total time-out', async () => {
    const url = await startTcpPeer((socket) => drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n'));
    const response = await startEgress().request({ method: 'GET', url, totalTimeoutMs });
    await expect(response.text()).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('in its compressed body is left at the total time-out', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100000\r\n\r\n\x1f';
    const url = await startTcpPeer((socket) => socket.write(Buffer.from(head, 'latin1')));
    const response = await startEgress().request({ method: 'GET', url, totalTimeoutMs });
    await expect(response.text()).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('across redirects is left at the one total time-out', async () => {
    const peer = await startHttpPeer((_, response) => {
      setTimeout(() => response.writeHead(302, { location: '/' }).end(), 80);
    });
    const request = { method: 'GET', url: peer.origin, totalTimeoutMs, maxRedirects: 50 };
    await expect(startEgress().request(request)).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('to be looked up is left at the total time-out', async () => {
    const egress = startEgress({ lookup: () => new Promise(() => {}) });
    const request = egress.request({ method: 'GET', url: 'http://service.test/', totalTimeoutMs });
    await expect(request).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  it('to begin is left at the time-out for headers', async () => {
    const url = await startTcpPeer(() => {});
    const egress = startEgress({ headersTimeoutMs: 100 });
    await expect(egress.request({ method: 'GET', url })).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: expect.stringContaining('did not begin to answer'),
    });
  });

  it('to accept the connection is left at the time-out for connecting', async () => {
    const egress = startEgress({ lookup: () => new Promise(() => {}), connectTimeoutMs: 100 });
    await expect(egress.request({ method: 'GET', url: 'http://service.test/' })).rejects.toMatchObject({
      code: 'TIMEOUT',
      message: expect.stringContaining('attempt to connect'),
    });
  });
});

describe('a caller that gives up', () => {
  it('before the request sends nothing', async () => {
    const peer = await startHttpPeer((_, response) => response.end());
    const request = startEgress().request({ method: 'GET', url: peer.origin, signal: AbortSignal.abort() });
    await expect(request).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(peer.requests).toHaveLength(0);
  });

  it('before the answer ends the connection', async () => {
    const controller = new AbortController();
    const closed = Promise.withResolvers<void>();
    const url = await startTcpPeer((socket) => {
      socket.once('close', () => closed.resolve()).once('data', () => controller.abort());
    });
    const request = startEgress().request({ method: 'GET', url, signal: controller.signal });
    await expect(request).rejects.toMatchObject({ code: 'CANCELLED' });
    await closed.promise;
  });

  it('in the middle of the answer ends the connection', async () => {
    const controller = new AbortController();
    const closed = Promise.withResolvers<void>();
    const peer = await startHttpPeer((_, response) => {
      response.on('close', () => closed.resolve()).write('beginning');
    });
    const response = await startEgress().request({ method: 'GET', url: peer.origin, signal: controller.signal });
    const reading = response.text();
    controller.abort();
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
    await closed.promise;
  });
});

describe('a way out that closes', () => {
  it('cancels what is under way', async () => {
    const egress = startEgress();
    const asked = Promise.withResolvers<void>();
    const url = await startTcpPeer((socket) => socket.once('data', () => asked.resolve()));
    const request = expect(egress.request({ method: 'GET', url })).rejects.toMatchObject({ code: 'CANCELLED' });
    await asked.promise;
    await egress.close();
    await request;
    await expect(egress.request({ method: 'GET', url })).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});

describe('an address that is none', () => {
  it.each(['', 'a.test', '/path', 'ftp://a.test/', 'file:///etc/passwd', 'http://user:hunter2@a.test/?token=hunter2'])(
    '"%s" is refused before anything is sent, and without repeating secrets',
    async (url) => {
      const error: unknown = await startEgress(onLoopback)
        .request({ method: 'GET', url })
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'INVALID_INPUT' });
      expect(String(error)).not.toContain('hunter2');
    },
  );
});

/** Sends a beginning, then a byte now and then for as long as the socket is open. */
function drip(socket: Socket, beginning: string): void {
  socket.write(beginning);
  const timer = setInterval(() => socket.write('x'), 20);
  socket.once('close', () => clearInterval(timer));
}
