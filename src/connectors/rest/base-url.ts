/** The base URL of a service, taken apart: what a call adds is written between. */
export interface BaseUrl {
  /** Up to the end of the path, which it has as it is given. */
  readonly whole: string;
  /** The same without a final slash. */
  readonly stem: string;
  /** Without its "?"; '' where it has none. */
  readonly query: string;
  /** The addresses of operations that no value changes, by path; whoever makes one keeps it here. */
  readonly fixed: Map<string, string>;
}

/** Base URLs that were read: every call of a service reads the same one. */
const known = new Map<string, BaseUrl | null>();
const MOST_KNOWN = 1_000;

/** Null where the text is not an absolute URL; a fragment is left out. */
export function readBaseUrl(text: string): BaseUrl | null {
  const base = known.get(text);
  if (base !== undefined) return base;
  if (known.size >= MOST_KNOWN) known.clear();
  const read = takeApart(text);
  known.set(text, read);
  return read;
}

function takeApart(text: string): BaseUrl | null {
  const url = URL.parse(text);
  if (url === null) return null;
  const query = url.search.slice(1);
  url.search = '';
  url.hash = '';
  return { whole: url.href, stem: url.href.replace(/\/$/, ''), query, fixed: new Map() };
}
