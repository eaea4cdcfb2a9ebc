import { createHash } from 'node:crypto';
import { Agent, type buildConnector } from 'undici';
import type { CheckedLookup } from './checked-lookup.ts';
import { createConnector } from './connect.ts';
import type { TlsSettings } from './egress.ts';
import { HeldAgent } from './held-agent.ts';

/** What decides whether two requests may share a connection. */
export interface AgentPolicy {
  /** CIDR blocks that may be called besides those of every request. */
  readonly allow: readonly string[];
  readonly connectTimeoutMs: number;
  readonly tls: TlsSettings | null;
}

interface OpenAgent {
  readonly agent: Agent;
  readonly idle: NodeJS.Timeout;
}

/** More than there are services with settings of their own at most sites; the one unused for longest then goes. */
const MAX_AGENTS = 200;

const IDLE_MS = 5 * 60_000;

/**
 * Pools of kept connections, one for each policy: a connection that was opened under a wide allow list, or with a client
 * certificate, never serves a request without. A pool that is not used for five minutes is closed.
 */
export class Agents {
  readonly #lookupUnder: (allow: readonly string[]) => CheckedLookup;
  readonly #idleMs: number;
  readonly #agents = new Map<string, OpenAgent>();
  readonly #held = new Set<HeldAgent>();
  /** The key that was used last, and is at the end of the map. */
  #newest = '';

  constructor(lookupUnder: (allow: readonly string[]) => CheckedLookup, idleMs: number = IDLE_MS) {
    this.#lookupUnder = lookupUnder;
    this.#idleMs = idleMs;
  }

  /** The pool of this policy; opened at its first use. */
  for(policy: AgentPolicy): Agent {
    const key = keyOf(policy);
    const open = this.#agents.get(key) ?? this.#open(key, policy);
    open.idle.refresh();
    if (key !== this.#newest) this.#moveToEnd(key, open);
    return open.agent;
  }

  /** A connection outside of the pools. */
  hold(): HeldAgent {
    const held = new HeldAgent((released) => this.#held.delete(released));
    this.#held.add(held);
    return held;
  }

  /** The pool of a connection that is held. */
  forHeld(held: HeldAgent, policy: AgentPolicy): Agent {
    return held.agent(() => this.#connector(policy));
  }

  async destroy(): Promise<void> {
    const open = [...this.#agents.values()];
    for (const { idle } of open) clearTimeout(idle);
    await Promise.all([...open.map(({ agent }) => agent.destroy()), ...[...this.#held].map((held) => held.destroy())]);
  }

  #connector({ allow, connectTimeoutMs, tls }: AgentPolicy): buildConnector.connector {
    return createConnector(this.#lookupUnder(allow), connectTimeoutMs, tls);
  }

  #open(key: string, policy: AgentPolicy): OpenAgent {
    const agent = new Agent({
      connect: this.#connector(policy),
      headersTimeout: 0,
      // The total time-out bounds the body as well.
      bodyTimeout: 0,
    });
    return { agent, idle: setTimeout(() => this.#close(key), this.#idleMs).unref() };
  }

  #moveToEnd(key: string, open: OpenAgent): void {
    this.#agents.delete(key);
    this.#agents.set(key, open);
    this.#newest = key;
    const [oldest] = this.#agents.keys();
    if (oldest !== undefined && this.#agents.size > MAX_AGENTS) this.#close(oldest);
  }

  #close(key: string): void {
    const open = this.#agents.get(key);
    if (open === undefined) return;
    this.#agents.delete(key);
    // Whoever asks for it next puts it back.
    if (key === this.#newest) this.#newest = '';
    clearTimeout(open.idle);
    // What is under way in it still ends.
    void open.agent.close();
  }
}

function keyOf({ allow, connectTimeoutMs, tls }: AgentPolicy): string {
  const key = `${connectTimeoutMs} ${allow.join(' ')}`;
  return tls === null ? key : `${key} ${createHash('sha256').update(JSON.stringify(tls)).digest('base64')}`;
}
