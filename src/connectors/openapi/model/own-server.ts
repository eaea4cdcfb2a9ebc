import { isHttpUrl } from '../documents/location.ts';
import type { OperationSource } from './operation-source.ts';
import { PlaceFault } from './place.ts';
import { openApiServers } from './servers.ts';

/** Where an operation, or its path, says by itself that it is called (OpenAPI 3.1, sections 4.8.9 and 4.8.10). */
export interface OwnServer {
  /** As the document has it. */
  readonly written: string;
  /** Absolute, without a slash at the end; null where that cannot be told. */
  readonly url: string | null;
}

/** The first server of an operation's own; null where it has none. A relative one counts from the document, else from `base`. */
export function ownServer({ operation, pathItem }: OperationSource, base: string | null): OwnServer | null {
  const place = [operation, pathItem].map((owner) => owner.get('servers')).find((servers) => servers.exists);
  if (place === undefined) return null;
  try {
    const [written] = openApiServers(place);
    if (written === undefined) return null;
    const from = isHttpUrl(place.document.base) ? place.document.base : base;
    const url = URL.parse(written, from ?? undefined);
    return { written, url: url !== null && isHttpUrl(url.href) ? withoutSlash(url.href) : null };
  } catch (error) {
    if (!(error instanceof PlaceFault)) throw error;
    return { written: `an address that is not told (${error.message})`, url: null };
  }
}

/** What calls start from: the server that every operation has as its own, else the first of the document, else any that one has. */
export function baseUrlOf(servers: readonly string[], sources: readonly OperationSource[]): string | null {
  const [first = null] = servers;
  const own = sources.map((source) => ownServer(source, first)?.url ?? null);
  const [shared] = own;
  if (shared != null && own.every((url) => url === shared)) return shared;
  return first ?? own.find((url) => url !== null) ?? null;
}

/** The path from one server to another that lies below it, such as `/v2`, '' where both are the same; null where it does not. */
export function pathBelow(base: string, url: string): string | null {
  const start = withoutSlash(URL.parse(base)?.href ?? base);
  if (url === start) return '';
  return url.startsWith(`${start}/`) && !/[?#]/.test(url) ? url.slice(start.length) : null;
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, '');
}
