/**
 * Where a reference in one document leads: an absolute http(s) URL, or a path of the bundle. Never a path outside of the
 * bundle: `..` stops at its root. Null for what is neither (another scheme, an URL that cannot be read).
 */
export function resolveLocation(base: string, reference: string): string | null {
  const trimmed = reference.trim();
  if (trimmed === '') return null;
  if (isHttpUrl(trimmed)) return parseUrl(trimmed);
  if (isHttpUrl(base)) return parseUrl(trimmed, base);
  if (hasScheme(trimmed)) return null;
  return resolvePath(base, trimmed);
}

/** Whether it begins like an absolute http or https URL. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\//i.test(text.trim());
}

/** The last segment of a path or URL, without query: what a person calls the file. */
export function baseName(location: string): string {
  const path = location.replace(/[?#].*$/s, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A path with `.`, `..`, backslashes and empty segments taken out; what leads above the root stays at the root. */
export function normalisePath(path: string): string {
  const segments: string[] = [];
  for (const segment of path.replaceAll('\\', '/').split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

/** A letter alone before the colon is a drive of Windows, which no bundle has. */
function hasScheme(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(text);
}

function parseUrl(text: string, base?: string): string | null {
  const url = URL.parse(text, base);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.hash = '';
  return url.href;
}

function resolvePath(base: string, reference: string): string {
  if (/^[\\/]/.test(reference)) return normalisePath(reference);
  const folder = base.slice(0, Math.max(base.lastIndexOf('/'), base.lastIndexOf('\\')) + 1);
  return normalisePath(folder + reference);
}
