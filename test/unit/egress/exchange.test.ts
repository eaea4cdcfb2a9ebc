import type { Dispatcher } from 'undici';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Deadline } from '../../../src/connectors/egress/deadline.ts';
import { Exchange } from '../../../src/connectors/egress/exchange.ts';
import { ConnectorError } from '../../../src/errors.ts';

const ORIGIN = 'http://a.test';

/** An exchange, and the connection that feeds it, which notes what is asked of it. */
function startExchange(caller?: AbortSignal) {
  const asked: string[] = [];
  const deadline = new Deadline(ORIGIN, 60_000, caller);
  onTestFinished(() => deadline.end());
  const { promise: answer, resolve, reject } = Promise.withResolvers<Exchange>();
  const exchange = new Exchange(ORIGIN, deadline, resolve, reject);
  const controller: Dispatcher.DispatchController = {
    aborted: false,
    paused: false,
    reason: null,
    abort: (reason) => {
      asked.push('abort');
      exchange.onResponseError(controller, reason);
    },
    pause: () => void asked.push('pause'),
    resume: () => void asked.push('resume'),
  };
  return { exchange, controller, answer, asked };
}

describe('an answer', () => {
  it('is held back while 64 KiB of it wait for a reader', async () => {
    const { exchange, controller, asked } = startExchange();
    exchange.onRequestStart(controller);
    exchange.onResponseStart(controller, 200, {});
    exchange.onResponseData(controller, Buffer.alloc(64 * 1024, 'a'));
    expect(asked).toEqual([]);
    exchange.onResponseData(controller, Buffer.from('b'));
    expect(asked).toEqual(['pause']);
    const body = exchange.body();
    expect((await body.next()).value).toHaveLength(64 * 1024);
    expect(asked).toEqual(['pause', 'resume']);
    exchange.onResponseEnd();
    expect((await body.next()).value).toEqual(Buffer.from('b'));
    expect((await body.next()).done).toBe(true);
  });

  it('whose length is known is never held back', async () => {
    const { exchange, controller, asked } = startExchange();
    exchange.onRequestStart(controller);
    exchange.onResponseStart(controller, 200, {});
    const whole = exchange.whole();
    for (const part of ['a', 'b']) exchange.onResponseData(controller, Buffer.alloc(100_000, part));
    exchange.onResponseEnd();
    expect(Buffer.from(await whole).toString()).toBe('a'.repeat(100_000) + 'b'.repeat(100_000));
    expect(asked).not.toContain('pause');
  });

  it('is not what is said before it (RFC 8297)', async () => {
    const { exchange, controller, answer } = startExchange();
    exchange.onRequestStart(controller);
    exchange.onResponseStart(controller, 103, { link: '</style.css>' });
    exchange.onResponseStart(controller, 200, { 'content-length': '0' });
    expect(await answer).toMatchObject({ status: 200, headers: { 'content-length': '0' } });
  });

  it('that is over is not given up any more', () => {
    const { exchange, controller, asked } = startExchange();
    exchange.onRequestStart(controller);
    exchange.onResponseStart(controller, 200, {});
    exchange.onResponseEnd();
    exchange.giveUp();
    expect(asked).toEqual([]);
  });

  it('that breaks off loses what nobody has read', async () => {
    const { exchange, controller } = startExchange();
    exchange.onRequestStart(controller);
    exchange.onResponseStart(controller, 200, {});
    exchange.onResponseData(controller, Buffer.from('beginning'));
    exchange.onResponseError(controller, Object.assign(new Error('reset'), { code: 'ECONNRESET' }));
    await expect(exchange.body().next()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await expect(exchange.whole()).rejects.toMatchObject({ code: 'UNREACHABLE' });
  });
});

describe('a request that was cancelled while it waited for its connection', () => {
  it('fails at once, and is not sent when the connection comes', async () => {
    const caller = new AbortController();
    const { exchange, controller, answer, asked } = startExchange(caller.signal);
    caller.abort();
    await expect(answer).rejects.toThrow(ConnectorError);
    await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' });
    exchange.onRequestStart(controller);
    expect(asked).toEqual(['abort']);
  });
});

describe('the signal of a caller', () => {
  it('cancels everything that is under way for it, and nothing that is over', async () => {
    const caller = new AbortController();
    const first = startExchange(caller.signal);
    const second = startExchange(caller.signal);
    const over = startExchange(caller.signal);
    over.exchange.onResponseStart(over.controller, 204, {});
    over.exchange.onResponseEnd();
    caller.abort();
    await expect(first.answer).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(second.answer).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await over.answer).toMatchObject({ status: 204 });
  });
});
