import { z } from 'zod';
import { misplaced } from './plain-text.ts';

const fileValue = z.object({
  filename: z.string().nullish(),
  contentType: z.string().nullish(),
  base64: z.string(),
});

/** Alphabet and padding of RFC 4648 section 4. */
const base64 = z.base64();

/** A file to send. */
export interface FileValue {
  readonly filename: string | null;
  readonly contentType: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The file that a value stands for; null where it is not `{ filename, contentType, base64 }`. Throws ConnectorError
 * INVALID_INPUT, about the parameter `name`, for what is no base64; lines may be broken (RFC 2045 section 6.8).
 */
export function toFileValue(value: unknown, name?: string): FileValue | null {
  const parsed = fileValue.safeParse(value);
  if (!parsed.success) return null;
  const { filename = null, contentType = null } = parsed.data;
  const text = parsed.data.base64.replaceAll(/\s+/g, '');
  if (!base64.safeParse(text).success)
    throw misplaced('The base64 of the file is not valid (RFC 4648 section 4).', name);
  return { filename, contentType, bytes: new Uint8Array(Buffer.from(text, 'base64')) };
}
