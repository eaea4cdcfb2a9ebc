/** How a body of a media type is written and read. */
export type BodyFormat = 'json' | 'form' | 'multipart' | 'xml' | 'text' | 'binary';

/** `type/subtype` and its parameters, by the grammar of RFC 9110 section 8.3.1. */
const MEDIA_TYPE =
  /^\s*([!#$%&'*+.^_`|~0-9a-z-]+\/[!#$%&'*+.^_`|~0-9a-z-]+)\s*(;\s*([!#$%&'*+.^_`|~0-9a-z-]+=([!#$%&'*+.^_`|~0-9a-z-]+|"([^"\\\r\n]|\\[^\r\n])*")\s*)?)*$/i;

/** What is text although it is not `text/*`. */
const TEXT_TYPES: ReadonlySet<string> = new Set([
  'application/javascript',
  'application/csv',
  'application/graphql',
  'application/json-seq',
  'application/jsonl',
  'application/ndjson',
  'application/sql',
  'application/toml',
  'application/x-ndjson',
  'application/x-yaml',
  'application/yaml',
]);

/** The type and subtype in lower case, without parameters; null where the text is not a media type. */
export function essenceOf(contentType: string): string | null {
  return MEDIA_TYPE.exec(contentType)?.[1]?.toLowerCase() ?? null;
}

/** How bodies of this essence are written and read; whatever is not known as text is binary. */
export function formatOf(essence: string): BodyFormat {
  if (essence === 'application/json' || essence === 'text/json' || essence.endsWith('+json')) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence.startsWith('multipart/')) return 'multipart';
  if (essence === 'application/xml' || essence === 'text/xml' || essence.endsWith('+xml')) return 'xml';
  return essence.startsWith('text/') || TEXT_TYPES.has(essence) ? 'text' : 'binary';
}

/** Whether a body of this content type may hold files as they are. */
export function sendsFiles(contentType: string | null): boolean {
  const essence = contentType === null ? null : essenceOf(contentType);
  return essence !== null && ['multipart', 'binary'].includes(formatOf(essence));
}
