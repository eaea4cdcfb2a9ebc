/** What stands before the path of a file of a bundle, so that it resolves as a URL and never as a path of this machine. */
const BUNDLE = 'bundle:///';

/** The location of a file of a bundle, as a URL: `..` stops at the root of the bundle. */
export function bundleLocation(path: string): string {
  if (isHttpUrl(path)) return withoutHash(new URL(path));
  return withoutHash(new URL(path.replaceAll('\\', '/').replace(/^\/+/, ''), BUNDLE));
}

/** Whether it is an absolute http or https URL that can be read. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}

/**
 * Where a reference in the document at `base` leads: an absolute http(s) URL or a place in the bundle, without fragment.
 * Null for anything else, such as a file: URL.
 */
export function resolveLocation(base: string, reference: string): string | null {
  const url = URL.parse(reference, base);
  if (url === null) return null;
  const isOfBundle = url.protocol === 'bundle:' && url.host === '' && base.startsWith(BUNDLE);
  return isOfBundle || isHttpUrl(url.href) ? withoutHash(url) : null;
}

/** As people know it: the URL without its query, or the path in the bundle. */
export function shownLocation(location: string): string {
  if (location.startsWith(BUNDLE)) return decodeURI(location.slice(BUNDLE.length));
  return location.replace(/\?.*$/s, '');
}

function withoutHash(url: URL): string {
  url.hash = '';
  return url.href;
}
