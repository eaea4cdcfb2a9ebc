import { z } from 'zod';

const fileValue = z.object({
  filename: z.string().nullish(),
  contentType: z.string().nullish(),
  base64: z.base64(),
});

/** A file to send. */
export interface FileValue {
  readonly filename: string | null;
  readonly contentType: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The file that a value stands for; null where it is not `{ filename, contentType, base64 }`. */
export function toFileValue(value: unknown): FileValue | null {
  const parsed = fileValue.safeParse(value);
  if (!parsed.success) return null;
  const { filename = null, contentType = null, base64 } = parsed.data;
  return { filename, contentType, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}
