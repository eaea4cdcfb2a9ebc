/**
 * The file name of an answer: of Content-Disposition (RFC 6266; `filename*` of RFC 8187 goes before `filename`), else
 * the last segment of the URL, else null. Never a path.
 */
export function fileNameOf(contentDisposition: string | null, url: URL): string | null {
  const header = contentDisposition ?? '';
  const name = extendedName(header) ?? plainName(header);
  return (name === null ? null : baseName(name)) ?? baseName(decodePercent(url.pathname) ?? '');
}

function extendedName(header: string): string | null {
  const match = /;\s*filename\*\s*=\s*(utf-8|iso-8859-1)'[^']*'([^\s;]+)/i.exec(header);
  if (match === null) return null;
  const encoded = match[2] ?? '';
  if (match[1]?.toLowerCase() === 'utf-8') return decodePercent(encoded);
  return encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function plainName(header: string): string | null {
  const match = /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;]+))/i.exec(header);
  const name = match?.[1]?.replace(/\\(.)/g, '$1') ?? match?.[2] ?? null;
  return name === null ? null : fromUtf8Bytes(name);
}

/** Many servers write UTF-8 where the header has ISO 8859-1; what is valid UTF-8 was hardly meant otherwise. */
function fromUtf8Bytes(latin1: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'));
  } catch {
    return latin1;
  }
}

function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The last part of a path, as a file name; null where there is none. */
function baseName(path: string): string | null {
  const name =
    path
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{Cc}/gu, '')
      .trim() ?? '';
  return name === '' || name === '.' || name === '..' ? null : name;
}
