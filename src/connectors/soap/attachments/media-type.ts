/** A media type, or a disposition: both are a word with parameters (RFC 9110 section 8.3.1, RFC 2183). */
export interface ParameterizedType {
  /** In lower case. */
  readonly essence: string;
  /** By their names in lower case, unquoted; of two with one name the first. */
  readonly parameters: ReadonlyMap<string, string>;
}

const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/gsy;

/** Reads a media type as leniently as peers write them: it ends where it cannot be read any further. */
export function parseMediaType(text: string): ParameterizedType {
  const [essence = ''] = /^[^;]*/.exec(text) ?? [];
  const parameters = new Map<string, string>();
  PARAMETER.lastIndex = essence.length;
  for (let found = PARAMETER.exec(text); found !== null; found = PARAMETER.exec(text)) {
    const [whole, name = '', quoted, token] = found;
    const key = name.toLowerCase();
    if (!parameters.has(key)) parameters.set(key, quoted?.replace(/\\(.)/gs, '$1') ?? token ?? '');
    const blanks = /\s*/y;
    blanks.lastIndex = found.index + whole.length;
    PARAMETER.lastIndex += blanks.exec(text)?.[0].length ?? 0;
  }
  return { essence: essence.trim().toLowerCase(), parameters };
}
