import { ConnectorError } from '../../../errors.ts';
import { contentIdOf } from './content-id.ts';
import { parseMediaType } from './media-type.ts';

/** What the media type of a message with attachments says (RFC 2387). */
export interface MultipartRelated {
  readonly boundary: string;
  /** The content id of the part with the message; null: it is the first one. */
  readonly start: string | null;
}

/** What an answer of this media type is made of; null where it is no multipart/related. Throws INVALID_RESPONSE without a boundary. */
export function multipartRelated(contentType: string | null): MultipartRelated | null {
  const { essence, parameters } = parseMediaType(contentType ?? '');
  if (essence !== 'multipart/related') return null;
  const boundary = parameters.get('boundary') ?? '';
  // RFC 2046 section 5.1.1: at most 70 characters; some peers take a few more.
  if (!/^[\x20-\x7e]{1,200}$/.test(boundary)) {
    throw new ConnectorError('INVALID_RESPONSE', 'The answer is multipart/related, but its type names no boundary.');
  }
  const start = parameters.get('start') ?? '';
  return { boundary, start: start === '' ? null : contentIdOf(start) };
}
