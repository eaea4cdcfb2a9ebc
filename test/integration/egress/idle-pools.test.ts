import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Agents } from '../../../src/connectors/egress/agents.ts';
import { startHttpPeer } from '../../support/http-peer.ts';

describe('a pool of connections', () => {
  it('is closed when nothing uses it for a while, after what is under way in it', async () => {
    const { promise: mayAnswer, resolve: answer } = Promise.withResolvers<void>();
    const peer = await startHttpPeer((_request, response) => mayAnswer.then(() => response.end('late')));
    const agents = new Agents(() => async () => [{ address: '127.0.0.1', family: 4 }], 20);
    onTestFinished(() => agents.destroy());
    const policy = { allow: [], connectTimeoutMs: 1_000, tls: null };
    const agent = agents.for(policy);
    const response = agent.request({ origin: peer.origin, path: '/', method: 'GET' });
    await vi.waitUntil(() => agent.closed && peer.requests.length === 1);
    answer();
    expect(await (await response).body.text()).toBe('late');
    expect(agents.for(policy)).not.toBe(agent);
  });

  it('stays open while it is used', () => {
    const agents = new Agents(() => async () => [{ address: '127.0.0.1', family: 4 }]);
    onTestFinished(() => agents.destroy());
    const policy = { allow: [], connectTimeoutMs: 1_000, tls: null };
    expect(agents.for(policy)).toBe(agents.for({ ...policy }));
  });
});
