import type { Frame } from './frame.ts';
import { idOf, KeepingFrame, type KeptElement } from './kept-element.ts';
import { encodingAttribute } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';
import { Telling } from './telling.ts';

/** Reads a Body of encoded values, whose parts may refer to each other in any order (SOAP 1.1, section 5.4.1). */
export interface MultiReferences {
  /** The frame of a Body: it keeps what is inside, which `advance` then tells to `inside`. */
  body(tag: StartTag, inside: Frame): Frame;
  /**
   * Tells what was kept, each reference replaced by what it refers to, until `performance.now()` is `until`. True where
   * nothing is left to tell of what has come. Throws as `Telling` does.
   */
  advance(until: number): boolean;
}

/** A reader for one message. */
export function createMultiReferences(): MultiReferences {
  const byId = new Map<string, KeptElement>();
  const tellings: Telling[] = [];
  return {
    body(tag, inside) {
      const body = new KeepingFrame(tag, byId);
      return {
        open: (child) => body.open(child),
        take: () => {},
        text: () => {},
        close: () => void tellings.push(new Telling(rootsOf(body), inside, byId)),
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
function rootsOf(body: KeptElement): readonly KeptElement[] {
  const children = body.content.filter((child) => typeof child !== 'string');
  const roots = children.filter(({ tag }) => encodingAttribute(tag, 'root') === '1' || idOf(tag) === null);
  return roots.length > 0 ? roots : children;
}
