import { isHttpUrl } from '../documents/location.ts';
import { type Place, PlaceFault } from './place.ts';
import type { Generation } from './specification.ts';

/** Every server, absolute, in the order of the document. What cannot be told absolutely is left out, with a warning. */
export function serversOf(root: Place, generation: Generation, warn: (message: string) => void): readonly string[] {
  const candidates = generation === '2.0' ? swaggerServers(root) : usableServers(root.get('servers'), warn);
  const found = candidates.flatMap((candidate) => {
    const url = URL.parse(candidate, isHttpUrl(root.document.base) ? root.document.base : undefined);
    if (url !== null && isHttpUrl(url.href)) return [isHttpUrl(candidate) ? candidate : url.href];
    warn(`The server "${candidate}" is no absolute http(s) address: give a baseUrl.`);
    return [];
  });
  return [...new Set(found)];
}

/** Without those that are not valid: an address can be given instead. */
function usableServers(servers: Place, warn: (message: string) => void): readonly string[] {
  try {
    return openApiServers(servers);
  } catch (error) {
    if (!(error instanceof PlaceFault)) throw error;
    warn(`The servers of the document are left out, at #${error.place.pointer}: ${error.message}. Give a baseUrl.`);
    return [];
  }
}

/** The servers of a path or an operation of its own, as they are written; [] where it has none. */
export function openApiServers(servers: Place): readonly string[] {
  const items = servers.exists ? servers.items() : [];
  // Without any, it is the server root (OpenAPI 3.1, section 4.8.1).
  if (items.length === 0) return servers.pointer === '/servers' ? ['/'] : [];
  return items.map(expand);
}

function expand(server: Place): string {
  const variables = server.get('variables');
  return server
    .get('url')
    .string()
    .replace(/\{([^{}]+)\}/g, (_expression, name: string) => {
      const value = variables.get(name).get('default').value;
      if (value === undefined) throw new PlaceFault(server, `the variable {${name}} of the server has no default`);
      return String(value);
    });
}

function swaggerServers(root: Place): readonly string[] {
  const base = URL.parse(root.document.base);
  const isRemote = base !== null && isHttpUrl(base.href);
  const host = root.get('host').text() ?? (isRemote ? base.host : null);
  const path = root.get('basePath').text() ?? '/';
  if (host === null) return [path];
  const schemes = root
    .get('schemes')
    .items()
    .flatMap((scheme) => (/^https?$/.test(scheme.text() ?? '') ? [scheme.string()] : []));
  // Not said: the scheme that the document itself was had by.
  const known =
    schemes.length > 0 ? schemes.toSorted().toReversed() : [isRemote ? base.protocol.slice(0, -1) : 'https'];
  return known.map((scheme) => `${scheme}://${host}/${path.replace(/^\//, '')}`);
}
