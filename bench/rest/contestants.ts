import { Agent as HttpAgent } from 'node:http';
import got from 'got';
import { Agent } from 'undici';
import { createEgress } from '../../src/connectors/egress/index.ts';
import { invokeRest } from '../../src/connectors/rest/invoke.ts';
import type { Case, Contestant } from '../compare.ts';

/** What to call; every contestant makes one call and reads its JSON. */
interface RestCase extends Case {
  readonly path: string;
}

/** What every call of a connector says. */
const OUR_HEADERS = {
  accept: 'application/json, */*;q=0.8',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'user-agent': 'Passerelle',
};

/** The ways to call from inside one process; the first is the limit. */
export function clientsOf(origin: string): readonly Contestant<RestCase>[] {
  const agent = new Agent();
  const egress = createEgress({ allow: ['127.0.0.1/32'] });
  const context = {
    egress,
    signal: new AbortController().signal,
    saveFile: () => Promise.reject(new Error('No answer of the peer is a file')),
  };
  const client = got.extend({
    prefixUrl: origin,
    retry: { limit: 0 },
    agent: { http: new HttpAgent({ keepAlive: true }) },
  });
  return [
    {
      name: 'undici',
      call: async ({ path }) => void (await (await agent.request({ origin, path, method: 'GET' })).body.json()),
    },
    {
      name: 'undici, our headers',
      call: async ({ path }) =>
        void (await (await agent.request({ origin, path, method: 'GET', headers: OUR_HEADERS })).body.json()),
    },
    { name: 'got', call: async ({ path }) => void (await client.get(path.slice(1)).json()) },
    {
      name: 'Egress.request',
      call: async ({ path }) => {
        const response = await egress.request({ method: 'GET', url: `${origin}${path}` });
        JSON.parse(await response.text());
      },
    },
    {
      name: 'invokeRest',
      call: async ({ path }) => {
        const operation = { method: 'GET', path, contentType: null, parameters: [] } as const;
        const outcome = await invokeRest({ baseUrl: origin, authentication: null }, operation, {}, context);
        if (outcome.status === 'FAILED') throw new Error(outcome.error.message);
      },
    },
  ];
}

/** The two servers, called over HTTP; the first is the measure. `operations` has the id of the operation of each path. */
export function serversOf(
  bareUrl: string,
  serverUrl: string,
  operations: ReadonlyMap<string, string>,
): readonly Contestant<RestCase>[] {
  const agent = new Agent();
  return [
    {
      name: 'bare Apollo resolver',
      call: ({ path }) => post(agent, bareUrl, 'mutation ($path: String!) { call(path: $path) }', { path }),
    },
    {
      name: 'executeOperation',
      call: ({ path }) =>
        post(
          agent,
          serverUrl,
          'mutation ($id: ID!) { executeOperation(input: { operationId: $id }) { execution { status output } } }',
          { id: operations.get(path) },
        ),
    },
  ];
}

async function post(agent: Agent, origin: string, query: string, variables: unknown): Promise<void> {
  const response = await agent.request({
    origin,
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.body.text();
  if (response.statusCode !== 200 || text.includes('"FAILED"') || text.includes('"errors"'))
    throw new Error(text.slice(0, 500));
}
