/**
 * The media type that an Accept header prefers: the one with the highest weight, the first of several (RFC 9110, section
 * 12.5.1). Lower case; the empty string where nothing is preferred.
 */
export function preferredMediaType(accept: string | undefined): string {
  // What most clients of the API send.
  if (accept === undefined || accept === '*/*' || accept === 'application/json') return accept ?? '';
  let preferred = '';
  let best = 0;
  for (const range of accept.split(',')) {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const quality = weight === undefined ? 1 : Number(weight);
    if (quality > best) [preferred, best] = [type, quality];
  }
  return preferred;
}
