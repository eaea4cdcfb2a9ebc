import { pathOf, SIZES, type Size } from './answers.ts';

/** Makes a service of the peer with one operation for each answer, through the API; answers the ids by path. */
export async function defineOperations(serverUrl: string, peerUrl: string): Promise<ReadonlyMap<string, string>> {
  const { createRestService } = await ask<{ createRestService: { service: { id: string } } }>(
    serverUrl,
    'mutation ($input: CreateRestServiceInput!) { createRestService(input: $input) { service { id } } }',
    { name: 'Peer', baseUrl: peerUrl },
  );
  const ids = new Map<string, string>();
  for (const size of Object.keys(SIZES) as Size[]) {
    const input = { serviceId: createRestService.service.id, name: size, method: 'GET', path: pathOf(size) };
    const { createRestOperation } = await ask<{ createRestOperation: { operation: { id: string } } }>(
      serverUrl,
      'mutation ($input: CreateRestOperationInput!) { createRestOperation(input: $input) { operation { id } } }',
      input,
    );
    ids.set(pathOf(size), createRestOperation.operation.id);
  }
  return ids;
}

async function ask<Data>(url: string, query: string, input: unknown): Promise<Data> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  const { data } = (await response.json()) as { readonly data: Data };
  return data;
}
