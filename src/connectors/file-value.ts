import { isBase64 } from './base64.ts';

/** A file to send. */
export interface FileValue {
  readonly filename: string | null;
  readonly contentType: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The file that a value stands for; null where it is not `{ filename, contentType, base64 }`, and `bytes` null where that is no
 * base64. Lines of it may be broken (RFC 2045 section 6.8).
 */
export function readFileValue(
  value: unknown,
): FileValue | (Omit<FileValue, 'bytes'> & { readonly bytes: null }) | null {
  if (typeof value !== 'object' || value === null) return null;
  const { filename = null, contentType = null, base64 } = value as Readonly<Record<string, unknown>>;
  if (!isTextOrNull(filename) || !isTextOrNull(contentType) || typeof base64 !== 'string') return null;
  const bytes = isBase64(base64) ? new Uint8Array(Buffer.from(base64, 'base64')) : null;
  return { filename, contentType, bytes };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
