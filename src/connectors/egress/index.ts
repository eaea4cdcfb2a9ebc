import type { Agent, Dispatcher } from 'undici';
import { abortable } from './abortable.ts';
import { type AgentPolicy, Agents } from './agents.ts';
import { allowListFault, parseAllowList, permittedBlocks } from './allow-list.ts';
import { createCheckedLookup, type Lookup, systemLookup } from './checked-lookup.ts';
import { Deadline } from './deadline.ts';
import { ACCEPT_ENCODING } from './decompress.ts';
import type { Egress, EgressPolicy, EgressRequest, EgressResponse, Resign } from './egress.ts';
import { type Exchange, exchange } from './exchange.ts';
import { toConnectorError } from './failure.ts';
import { HeaderFields, type ReadonlyHeaders } from './header-fields.ts';
import { HeldAgent } from './held-agent.ts';
import { discard } from './incoming-body.ts';
import { type Hop, nextHop, type RedirectRules } from './redirect.ts';
import { ReceivedResponse } from './response.ts';
import { parseTarget } from './target.ts';
import { keepTlsContexts } from './tls-context.ts';

const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const DEFAULT_TOTAL_TIMEOUT_MS = 30_000;
const DEFAULT_CONNECT_TIMEOUT_MS = 10_000;
const DEFAULT_MAX_REDIRECTS = 5;
/** Of a redirect's own body; more than this costs its connection. */
const MAX_DISCARDED_BYTES = 64 * 1024;

export interface EgressOptions {
  /** CIDR blocks that may be called besides public addresses, as PASSERELLE_EGRESS_ALLOW lists them. */
  readonly allow: readonly string[];
  /** CIDR blocks that a request may open to itself, as PASSERELLE_EGRESS_SERVICE_ALLOW lists them; none by default. */
  readonly serviceAllow?: readonly string[];
  /** Where a request says nothing: 10 s by default. */
  readonly connectTimeoutMs?: number;
  /** Where a request says nothing. Default 0: the total time-out alone decides. */
  readonly headersTimeoutMs?: number;
  /** How hosts are resolved; the operating system's way by default. */
  readonly lookup?: Lookup;
}

/** A hop with its headers as undici takes them: names and values in turn. */
interface OutgoingHop extends Omit<Hop, 'headers'> {
  readonly origin: string;
  readonly fields: string[];
}

/**
 * Opens the one way out: HTTP/1.1 with kept connections, each opened to an address that the policy admits. Throws
 * TypeError where a list has something that is not a CIDR block.
 */
export function createEgress(options: EgressOptions): Egress {
  const allow = parseAllowList(options.allow);
  const permitted = parseAllowList(options.serviceAllow ?? []);
  const lookupUnder = (list: readonly string[]) =>
    createCheckedLookup([...allow, ...permittedBlocks(list, permitted)], options.lookup ?? systemLookup);
  const agents = new Agents(lookupUnder);
  const policyOf = (policy: EgressPolicy): AgentPolicy => ({
    allow: policy.allow ?? [],
    connectTimeoutMs: policy.connectTimeoutMs ?? options.connectTimeoutMs ?? DEFAULT_CONNECT_TIMEOUT_MS,
    tls: policy.tls ?? null,
  });
  return {
    request: (request) => {
      const headersTimeoutMs = request.headersTimeoutMs ?? options.headersTimeoutMs ?? 0;
      const policy = policyOf(request);
      const { connection } = request;
      if (connection instanceof HeldAgent) {
        return sendFollowing(
          () => agents.forHeld(connection, policy),
          { ...request, maxRedirects: 0 },
          headersTimeoutMs,
        );
      }
      const agentFor = (isSameOrigin: boolean) => agents.for(isSameOrigin ? policy : withoutClient(policy));
      return sendFollowing(agentFor, request, headersTimeoutMs);
    },
    hold: () => agents.hold(),
    resolve: async (host, signal, policy = {}) => {
      const { allow, connectTimeoutMs } = policyOf(policy);
      const addresses = lookupUnder(allow)(withoutBrackets(host));
      const [address] = await withinTime(addresses, host, connectTimeoutMs, signal);
      return address;
    },
    tlsContext: keepTlsContexts(),
    allowFault: (list) => allowListFault(list, permitted),
    close: () => agents.destroy(),
  };
}

async function sendFollowing(
  agentFor: (isSameOrigin: boolean) => Agent,
  request: EgressRequest,
  headersTimeoutMs: number,
): Promise<EgressResponse> {
  const url = parseTarget(request.url);
  const { origin } = url;
  let deadline = new Deadline(origin, request.totalTimeoutMs ?? DEFAULT_TOTAL_TIMEOUT_MS, request.signal);
  let hop: OutgoingHop = {
    method: request.method,
    url,
    origin,
    fields: outgoingFields(request),
    body: request.body ?? null,
  };
  try {
    for (let left = request.maxRedirects ?? DEFAULT_MAX_REDIRECTS; ; left -= 1) {
      const answer = await send(agentFor(hop.origin === origin), hop, headersTimeoutMs, deadline);
      const next = left > 0 ? redirectOf(hop, answer, request) : null;
      if (next === null) return new ReceivedResponse(answer, hop.url, request.maxBytes ?? DEFAULT_MAX_BYTES);
      await discard(answer, MAX_DISCARDED_BYTES);
      const isWithin = next.origin === origin && hop.origin === origin;
      hop = isWithin && request.resign !== undefined ? await resigned(next, request.resign) : next;
      deadline = deadline.rest();
    }
  } catch (error) {
    deadline.end();
    throw toConnectorError(error, hop.origin);
  }
}

/** A client certificate is a credential: no other origin is shown it. */
function withoutClient(policy: AgentPolicy): AgentPolicy {
  return policy.tls === null ? policy : { ...policy, tls: { ...policy.tls, client: null } };
}

function send(agent: Agent, hop: OutgoingHop, headersTimeout: number, deadline: Deadline): Promise<Exchange> {
  const options = {
    origin: hop.origin,
    path: hop.url.pathname + hop.url.search,
    method: hop.method as Dispatcher.HttpMethod,
    headers: hop.fields,
    body: hop.body,
    headersTimeout,
  };
  return exchange(agent, options, deadline);
}

/** The headers of the first hop; the ones that follow from the URL and the body are undici's to write. */
function outgoingFields({ headers = {} }: EgressRequest): string[] {
  const fields: string[] = [];
  let hasEncoding = false;
  let hasAgent = false;
  for (const [given, value] of isIterable(headers) ? headers : Object.entries(headers)) {
    const name = given.toLowerCase();
    if (name === 'host' || name === 'content-length') continue;
    if (name === 'accept-encoding') hasEncoding = true;
    if (name === 'user-agent') hasAgent = true;
    fields.push(name, value);
  }
  if (!hasEncoding) fields.push('accept-encoding', ACCEPT_ENCODING);
  if (!hasAgent) fields.push('user-agent', 'Passerelle');
  return fields;
}

function isIterable(headers: NonNullable<EgressRequest['headers']>): headers is ReadonlyHeaders {
  return Symbol.iterator in headers;
}

/** The hop that the response asks for; null where it is no redirect, or not followed. */
function redirectOf(
  hop: OutgoingHop,
  { status, headers: received }: Exchange,
  rules: RedirectRules,
): OutgoingHop | null {
  if (status < 300 || status >= 400) return null;
  const { method, url, fields, body } = hop;
  const headers = new Headers(pairsOf(fields));
  const next = nextHop({ method, url, headers, body }, status, received.location ?? null, rules);
  if (next === null) return null;
  return {
    method: next.method,
    url: next.url,
    origin: next.url.origin,
    fields: [...next.headers].flat(),
    body: next.body,
  };
}

async function resigned(hop: OutgoingHop, resign: Resign): Promise<OutgoingHop> {
  const { method, url, fields, body } = hop;
  const headers = await resign({ method, url, headers: new HeaderFields(pairsOf(fields)), body });
  return { ...hop, fields: [...headers].flat() };
}

/** Names and values in turns, as undici takes them, two by two. */
function pairsOf(fields: readonly string[]): [name: string, value: string][] {
  const pairs: [string, string][] = [];
  for (let index = 0; index < fields.length; index += 2) pairs.push([fields[index] ?? '', fields[index + 1] ?? '']);
  return pairs;
}

async function withinTime<T>(work: Promise<T>, host: string, totalMs: number, caller?: AbortSignal): Promise<T> {
  const deadline = new Deadline(host, totalMs, caller);
  try {
    return await abortable(work, deadline);
  } catch (error) {
    throw toConnectorError(error, host);
  } finally {
    deadline.end();
  }
}

function withoutBrackets(host: string): string {
  return host.startsWith('[') && host.endsWith(']') ? host.slice(1, -1) : host;
}
