import { describe, expect, it } from 'vitest';
import { startEgress } from '../../support/egress.ts';
import { freePort } from '../../support/free-port.ts';
import { sendGigabyte, startHttpPeer } from '../../support/http-peer.ts';
import { callRest } from '../../support/rest-call.ts';
import { parameter, restOperation } from '../../support/rest-operation.ts';

describe('a call that fails', () => {
  it('says that nothing listens, with the trace of what would have been sent', async () => {
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const outcome = await callRest(baseUrl, restOperation('/x'));
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'UNREACHABLE' },
      request: { method: 'GET', url: `${baseUrl}/x` },
      response: null,
    });
  });

  it('says that the address is forbidden', async () => {
    const outcome = await callRest('http://127.0.0.2/', restOperation('/x'));
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'ADDRESS_FORBIDDEN', message: expect.stringContaining('PASSERELLE_EGRESS_ALLOW') },
    });
  });

  it('of authentication says what the peer asks for (RFC 9110 section 11.6.1)', async () => {
    const peer = await startHttpPeer((_, response) => {
      const challenges = ['Digest realm="a, b", qop="auth", nonce="x"', 'Negotiate'];
      response.writeHead(401, { 'www-authenticate': challenges }).end();
    });
    const outcome = await callRest(peer.origin, restOperation('/'));
    const message = expect.stringMatching(/401 Unauthorized; it asks for digest or negotiate authentication$/);
    expect(outcome).toMatchObject({ error: { code: 'HTTP_STATUS', message } });
  });

  it('says that the caller gave up', async () => {
    const controller = new AbortController();
    const peer = await startHttpPeer(() => controller.abort());
    const outcome = await callRest(peer.origin, restOperation('/'), { signal: controller.signal });
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'CANCELLED' }, response: null });
  });

  it('in the middle of its answer keeps the status', async () => {
    const peer = await startHttpPeer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' }).write('beginning');
      setImmediate(() => response.destroy());
    });
    const outcome = await callRest(peer.origin, restOperation('/'));
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'UNREACHABLE' }, response: { status: 200 } });
  });

  it('takes too long', async () => {
    const peer = await startHttpPeer(() => {});
    const egress = startEgress();
    const hasty = {
      ...egress,
      request: (request: Parameters<typeof egress.request>[0]) => egress.request({ ...request, totalTimeoutMs: 100 }),
    };
    const outcome = await callRest(peer.origin, restOperation('/'), { egress: hasty });
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'TIMEOUT' } });
  });

  it.each(['text/plain', 'application/json'])('because of a gigabyte in %s stops at the limit', async (contentType) => {
    const closed = Promise.withResolvers<void>();
    let sentMiB = () => 0;
    const peer = await startHttpPeer((_, response) => {
      response.on('close', () => closed.resolve()).setHeader('content-type', contentType);
      sentMiB = sendGigabyte(response);
    });
    const outcome = await callRest(peer.origin, restOperation('/'));
    expect(outcome).toMatchObject({ status: 'FAILED', error: { code: 'TOO_LARGE' } });
    await closed.promise;
    expect(sentMiB()).toBeLessThan(32);
  });

  it('because a file cannot be kept frees the connection', async () => {
    const closed = Promise.withResolvers<void>();
    const peer = await startHttpPeer((_, response) => {
      response
        .on('close', () => closed.resolve())
        .setHeader('content-type', 'image/png')
        .write('beginning');
    });
    const saveFile = async ({ content }: { content: AsyncIterable<Uint8Array> }) => {
      for await (const _ of content) throw new Error('The disk is full');
      throw new Error('unreachable');
    };
    await expect(callRest(peer.origin, restOperation('/'), { saveFile })).rejects.toThrow('The disk is full');
    await closed.promise;
  });

  it('sends nothing when a value does not fit', async () => {
    const peer = await startHttpPeer((_, response) => response.end());
    const operation = restOperation('/{id}', { parameters: [parameter('PATH', 'id')] });
    const outcome = await callRest(peer.origin, operation, { values: { id: '..' } });
    expect(outcome).toMatchObject({
      status: 'FAILED',
      error: { code: 'INVALID_INPUT' },
      request: null,
      response: null,
    });
    expect(peer.requests).toHaveLength(0);
  });
});
