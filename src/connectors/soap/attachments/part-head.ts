import { contentIdOf } from './content-id.ts';
import { parseMediaType } from './media-type.ts';
import type { MultipartPart } from './read-multipart.ts';

/** What the headers of a part say. */
export interface PartHead {
  /** Without angle brackets; empty where it has none. */
  readonly contentId: string;
  readonly contentType: string;
  readonly filename: string | null;
  /** In lower case (RFC 2045 section 6.1). */
  readonly transferEncoding: string;
}

const UNKNOWN_TYPE = 'application/octet-stream';

/** Reads the headers of a part. */
export function partHead({ headers }: Pick<MultipartPart, 'headers'>): PartHead {
  const contentType = headers.get('content-type') ?? '';
  const disposition = parseMediaType(headers.get('content-disposition') ?? '').parameters;
  const filename = disposition.get('filename') ?? parseMediaType(contentType).parameters.get('name') ?? '';
  return {
    contentId: contentIdOf(headers.get('content-id') ?? ''),
    contentType: contentType === '' ? UNKNOWN_TYPE : contentType,
    filename: filename === '' ? null : filename,
    transferEncoding: (headers.get('content-transfer-encoding') ?? 'binary').toLowerCase(),
  };
}
