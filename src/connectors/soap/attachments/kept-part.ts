import type { PartHead } from './part-head.ts';

/** An attachment that has been received. */
export interface KeptPart {
  /** What is inside of an element that includes it: base64, or a file value where it is large. */
  included(): Promise<unknown>;
  /** A file value, whatever its size. */
  file(): Promise<unknown>;
}

/** Takes an attachment while it arrives, decoded. */
export type KeepPart = (head: PartHead, content: AsyncIterable<Uint8Array>) => Promise<KeptPart>;
