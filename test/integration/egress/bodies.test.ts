import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { EgressResponse } from '../../../src/connectors/egress/egress.ts';
import { startEgress } from '../../support/egress.ts';
import { type Answer, sendGigabyte, startHttpPeer } from '../../support/http-peer.ts';

const TEXT = 'Grüße, '.repeat(1000);
const MIB = 1024 * 1024;

/** Asks a peer that answers so, with at most 1 MiB of body. */
async function ask(answer: Answer, method = 'GET') {
  const peer = await startHttpPeer(answer);
  return startEgress().request({ method, url: peer.origin, maxBytes: MIB });
}

/** Reads the body whole; of a body that should have been refused the size is enough to see. */
async function sizeOf(response: EgressResponse): Promise<number> {
  return (await response.bytes()).length;
}

function encoded(contentEncoding: string, bytes: Uint8Array): Answer {
  return (_, response) => response.setHeader('content-encoding', contentEncoding).end(bytes);
}

describe('a compressed body', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['zstd', zstdCompressSync(TEXT)],
    ['GZIP', gzipSync(TEXT)],
    ['identity', Buffer.from(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
  ])('in %s is decompressed', async (contentEncoding, bytes) => {
    expect(await (await ask(encoded(contentEncoding, bytes))).text()).toBe(TEXT);
  });

  it('is asked for', async () => {
    const peer = await startHttpPeer((_, response) => response.end());
    await (await startEgress().request({ method: 'GET', url: peer.origin })).cancel();
    expect(peer.requests[0]?.headers['accept-encoding']).toBe('gzip, deflate, br, zstd');
  });

  it('in an unknown coding is left as it is', async () => {
    expect(await (await ask(encoded('utf-8', Buffer.from(TEXT)))).text()).toBe(TEXT);
  });

  it.each(['gzip', 'deflate', 'br', 'zstd'])('in %s may be empty', async (contentEncoding) => {
    expect(await (await ask(encoded(contentEncoding, Buffer.alloc(0)))).text()).toBe('');
    expect(await (await ask(encoded(contentEncoding, Buffer.from('x')), 'HEAD')).text()).toBe('');
  });

  it.each([
    ['gzip', gzipSync(TEXT).subarray(0, 40)],
    ['gzip', Buffer.from('not gzip')],
    ['deflate', Buffer.from('not deflate')],
    ['br', Buffer.from('not brotli')],
    ['zstd', Buffer.from('not zstd')],
    ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(TEXT)))],
  ])('in broken %s is refused', async (contentEncoding, bytes) => {
    const response = await ask(encoded(contentEncoding, bytes));
    await expect(response.bytes()).rejects.toMatchObject({ code: 'INVALID_RESPONSE' });
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(64 * MIB))],
    ['br', brotliCompressSync(Buffer.alloc(64 * MIB))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(64 * MIB)))],
  ])('in %s that grows past the limit is refused', async (contentEncoding, bytes) => {
    expect(bytes.length).toBeLessThan(MIB);
    const response = await ask(encoded(contentEncoding, bytes));
    await expect(sizeOf(response)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });
});

describe('the limit of a body', () => {
  it('admits as many bytes, and not one more', async () => {
    const exact = await ask((_, response) => response.end(Buffer.alloc(MIB)));
    expect(await sizeOf(exact)).toBe(MIB);
    const over = await ask((_, response) => response.end(Buffer.alloc(MIB + 1)));
    await expect(sizeOf(over)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('stops a gigabyte after little more than the limit, in bounded memory', async () => {
    let sentMiB = () => 0;
    const closed = Promise.withResolvers<void>();
    const response = await ask((_, answer) => {
      answer.on('close', () => closed.resolve());
      sentMiB = sendGigabyte(answer);
    });
    const before = process.memoryUsage.rss();
    await expect(sizeOf(response)).rejects.toMatchObject({ code: 'TOO_LARGE' });
    await closed.promise;
    expect(sentMiB()).toBeLessThan(64);
    expect(process.memoryUsage.rss() - before).toBeLessThan(128 * MIB);
  });

  it('holds for a body that is read in pieces', async () => {
    const response = await ask((_, answer) => answer.end(Buffer.alloc(2 * MIB)));
    let size = 0;
    const reading = (async () => {
      for await (const chunk of response.body) size += chunk.length;
    })();
    await expect(reading).rejects.toMatchObject({ code: 'TOO_LARGE' });
    expect(size).toBeLessThanOrEqual(MIB);
  });
});

describe('a body', () => {
  it('that is read in part gives its connection up', async () => {
    const closed = Promise.withResolvers<void>();
    const response = await ask((_, answer) => {
      answer.on('close', () => closed.resolve());
      answer.write('beginning');
    });
    for await (const _ of response.body) break;
    await closed.promise;
  });

  it('that is cancelled gives its connection up', async () => {
    const closed = Promise.withResolvers<void>();
    const response = await ask((_, answer) => {
      answer.on('close', () => closed.resolve());
      answer.write('beginning');
    });
    await response.cancel();
    await closed.promise;
  });

  it('is sent as it is, with its length', async () => {
    const peer = await startHttpPeer((_, response) => response.end());
    const egress = startEgress();
    for (const body of ['é', new Uint8Array([0, 255])]) {
      await (await egress.request({ method: 'POST', url: peer.origin, body })).cancel();
    }
    expect(peer.requests.map((request) => request.body)).toEqual([Buffer.from('é'), Buffer.from([0, 255])]);
    expect(peer.requests.map((request) => request.headers['content-length'])).toEqual(['2', '2']);
  });

  it('that is read whole leaves its connection to the next request', async () => {
    const peer = await startHttpPeer((_, response) => response.end('x'.repeat(100_000)));
    const egress = startEgress();
    for (let count = 0; count < 10; count += 1) {
      await (await egress.request({ method: 'GET', url: peer.origin })).text();
    }
    // A socket is free again one turn of the event loop after its answer.
    expect(peer.connections()).toBeLessThanOrEqual(2);
  });
});
