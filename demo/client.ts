import { createClient } from 'graphql-sse';

/** Talks to the GraphQL API as any front-end would: queries over HTTP, subscriptions over server-sent events. */
export interface ApiClient {
  /** Throws where the answer has errors, at the top or as `userErrors` of the one payload asked for. */
  ask<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Every value of a subscription, until it completes. */
  follow<Data>(query: string, variables?: Readonly<Record<string, unknown>>): AsyncIterable<Data>;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string }[];
}

export function createApiClient(serverUrl: string): ApiClient {
  const url = `${serverUrl}/graphql`;
  return {
    async ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return dataOf((await response.json()) as Answer<Data>);
    },
    async *follow<Data>(query: string, variables: Record<string, unknown> = {}) {
      const client = createClient({ url });
      for await (const answer of client.iterate<Data>({ query, variables })) yield dataOf(answer as Answer<Data>);
    },
  };
}

function dataOf<Data>({ data, errors = [] }: Answer<Data>): Data {
  const messages = [...errors, ...userErrorsOf(data)].map(({ message }) => message);
  if (messages.length > 0 || data == null) throw new Error(messages.join('\n') || 'The server answered nothing');
  return data;
}

function userErrorsOf(data: unknown): readonly { readonly message: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(
    (payload) => (payload as { userErrors?: { message: string }[] } | null)?.userErrors ?? [],
  );
}
