import { EncodedBody } from './encoded-body.ts';
import type { Frame } from './frame.ts';

/** Reads a Body of encoded values, whose parts may refer to each other in any order (SOAP 1.1, section 5.4.1). */
export interface MultiReferences {
  /** The frame of a Body: it tells `inside` what is in it, which is left to `advance` where there are references. */
  body(inside: Frame): Frame;
  /**
   * Tells what was kept, each reference replaced by what it refers to, until `performance.now()` is `until`. True where
   * nothing is left to tell of what has come. Throws as `Telling` does.
   */
  advance(until: number): boolean;
}

/** A reader for one message. */
export function createMultiReferences(): MultiReferences {
  const bodies: EncodedBody[] = [];
  return {
    body(inside) {
      const body = new EncodedBody(inside);
      bodies.push(body);
      return body;
    },
    advance: (until) => bodies.every((body) => body.advance(until)),
  };
}
