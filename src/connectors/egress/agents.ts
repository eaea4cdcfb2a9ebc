import { Agent } from 'undici';
import type { CheckedLookup } from './checked-lookup.ts';
import { createConnector } from './connect.ts';

/** What decides whether two requests may share a connection. */
export interface AgentPolicy {
  /** CIDR blocks that may be called besides those of every request. */
  readonly allow: readonly string[];
  readonly connectTimeoutMs: number;
}

/** More than there are services with settings of their own at most sites; the one unused for longest then goes. */
const MAX_AGENTS = 200;

/**
 * Pools of kept connections, one for each policy: a connection that was opened under a wide allow list never serves a
 * request under a narrow one.
 */
export class Agents {
  readonly #lookupUnder: (allow: readonly string[]) => CheckedLookup;
  readonly #agents = new Map<string, Agent>();

  constructor(lookupUnder: (allow: readonly string[]) => CheckedLookup) {
    this.#lookupUnder = lookupUnder;
  }

  /** The pool of this policy; opened at its first use. */
  for(policy: AgentPolicy): Agent {
    const key = `${policy.connectTimeoutMs} ${policy.allow.join(' ')}`;
    const agent = this.#agents.get(key) ?? this.#open(policy);
    this.#agents.delete(key);
    this.#agents.set(key, agent);
    this.#closeOldest();
    return agent;
  }

  async destroy(): Promise<void> {
    await Promise.all([...this.#agents.values()].map((agent) => agent.destroy()));
  }

  #open({ allow, connectTimeoutMs }: AgentPolicy): Agent {
    return new Agent({
      connect: createConnector(this.#lookupUnder(allow), connectTimeoutMs),
      headersTimeout: 0,
      // The total time-out bounds the body as well.
      bodyTimeout: 0,
    });
  }

  #closeOldest(): void {
    const [oldest] = this.#agents;
    if (oldest === undefined || this.#agents.size <= MAX_AGENTS) return;
    const [key, agent] = oldest;
    this.#agents.delete(key);
    // What is under way in it still ends.
    void agent.close();
  }
}
