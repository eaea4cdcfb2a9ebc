import type { Frame } from './frame.ts';
import { idOf, KeptContent } from './kept-content.ts';
import { encodingAttribute } from './schema-instance.ts';
import { Telling } from './telling.ts';

/** Reads a Body of encoded values, whose parts may refer to each other in any order (SOAP 1.1, section 5.4.1). */
export interface MultiReferences {
  /** The frame of a Body: it keeps what is inside, which `advance` then tells to `inside`. */
  body(inside: Frame): Frame;
  /**
   * Tells what was kept, each reference replaced by what it refers to, until `performance.now()` is `until`. True where
   * nothing is left to tell of what has come. Throws as `Telling` does.
   */
  advance(until: number): boolean;
}

/** A reader for one message. */
export function createMultiReferences(): MultiReferences {
  const tellings: Telling[] = [];
  return {
    body(inside) {
      const kept = new KeptContent();
      return {
        open: (child) => kept.keep(child),
        take: () => {},
        text: () => {},
        close: () => void tellings.push(new Telling(kept, rootsOf(kept), inside)),
      };
    },
    advance(until) {
      for (let [first] = tellings; first !== undefined; [first] = tellings) {
        if (!first.advance(until)) return false;
        tellings.shift();
      }
      return true;
    },
  };
}

/** Those that are not there for the sake of references only. */
function rootsOf({ entries, outermost }: KeptContent): readonly number[] {
  const roots = outermost.filter((at) => {
    const tag = entries[at];
    return typeof tag === 'object' && tag !== null && (encodingAttribute(tag, 'root') === '1' || idOf(tag) === null);
  });
  return roots.length > 0 ? roots : outermost;
}
