/** How a body of a media type is written. */
export type MediaKind = 'json' | 'form' | 'multipart' | 'xml' | 'text' | 'binary';

const ORDER: readonly MediaKind[] = ['json', 'form', 'multipart', 'xml', 'text', 'binary'];

/** The kind of a media type or range of them; JSON for a range that takes everything. */
export function kindOf(mediaType: string): MediaKind {
  const essence = (mediaType.split(';')[0] ?? '').trim().toLowerCase();
  if (essence === '*/*' || essence === 'application/json' || essence.endsWith('+json')) return 'json';
  if (essence === 'application/x-www-form-urlencoded') return 'form';
  if (essence === 'multipart/form-data') return 'multipart';
  if (essence === 'application/xml' || essence === 'text/xml' || essence.endsWith('+xml')) return 'xml';
  return essence.startsWith('text/') ? 'text' : 'binary';
}

/** The entry whose media type carries values best: JSON, then forms, then text; null where there is none. */
export function preferred<Value>(content: readonly (readonly [string, Value])[]): readonly [string, Value] | null {
  const [best] = content.toSorted(([one], [other]) => ORDER.indexOf(kindOf(one)) - ORDER.indexOf(kindOf(other)));
  if (best === undefined) return null;
  return best[0].trim() === '*/*' ? ['application/json', best[1]] : best;
}
