import { type Page, type PageRequest, pageLength } from './page.ts';

/** The same page with other nodes. */
export function mapPage<From, To>(page: Page<From>, map: (node: From) => To): Page<To> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: map(node) }));
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

/**
 * One page of two tables that are both in the order of `receivedAt` (the latest first) and an id, each read with the same
 * request. Of rows of one moment those of `first` come first: their ids must be greater to SQLite, as texts are than numbers.
 */
export function mergePages<One extends Received, Other extends Received>(
  first: Page<One>,
  second: Page<Other>,
  request: PageRequest,
): Page<One | Other> {
  const all = [...first.edges, ...second.edges].sort(latestFirst);
  const edges = all.slice(0, pageLength(request));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: first.pageInfo.hasNextPage || second.pageInfo.hasNextPage || edges.length < all.length,
      hasPreviousPage: first.pageInfo.hasPreviousPage || second.pageInfo.hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: first.totalCount + second.totalCount,
  };
}

interface Received {
  readonly receivedAt: Date;
}

function latestFirst(one: { readonly node: Received }, other: { readonly node: Received }): number {
  return other.node.receivedAt.getTime() - one.node.receivedAt.getTime();
}
