import { describe, expect, it, vi } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { createOperation, createService, startEcho, startSilentPeer, startTest } from '../../support/rest-api.ts';

describe('a test run', () => {
  it('is followed from its present state until it is over', async () => {
    const app = await startTestApp();
    const peer = await startEcho();
    const { operation } = await createOperation(app, await createService(app, peer.origin), {});
    const { testRun } = await startTest(app, operation.id);
    const subscription =
      'subscription ($id: ID!) { testRun(id: $id) { status output target { ... on RestOperation { key } } } }';
    const states = await app.follow(subscription, { id: testRun.id });
    expect(states.at(-1)?.data.testRun).toMatchObject({
      status: 'SUCCEEDED',
      output: { method: 'GET' },
      target: { key: 'call' },
    });
    const late = await app.follow(subscription, { id: testRun.id });
    expect(late.map(({ data }) => data.testRun.status)).toEqual(['SUCCEEDED']);
  });

  it('that nobody has started cannot be followed', async () => {
    const app = await startTestApp();
    const [answer] = await app.follow('subscription { testRun(id: "tst_nope") { status } }');
    expect(answer?.errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  it('is cancelled while it runs, and then stays so', async () => {
    const app = await startTestApp();
    const peer = await startSilentPeer();
    const { operation } = await createOperation(app, await createService(app, peer.origin));
    const { id } = (await startTest(app, operation.id)).testRun;
    await vi.waitFor(() => expect(peer.requests).toHaveLength(1), { timeout: 5_000 });
    const cancel =
      'mutation ($id: ID!) { cancelTestRun(id: $id) { testRun { status durationMs } userErrors { code } } }';
    expect((await app.ask(cancel, { id })).cancelTestRun).toEqual({
      testRun: { status: 'CANCELLED', durationMs: expect.any(Number) },
      userErrors: [],
    });
    expect((await app.ask(cancel, { id })).cancelTestRun).toEqual({
      testRun: null,
      userErrors: [{ code: 'CONFLICT' }],
    });
  });
});
