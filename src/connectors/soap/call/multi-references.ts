import type { Frame, ResolvePrefix, StartTag } from './frame.ts';
import { encodingAttribute, idOf, type KeptElement, keepInto, keptElement, prefixAt } from './kept-element.ts';
import { Telling } from './telling.ts';

/** Reads a Body of encoded values, whose parts may refer to each other in any order (SOAP 1.1, section 5.4.1). */
export interface MultiReferences {
  /** The frame of a Body in that envelope: it keeps what is inside, which `advance` then tells to `inside`. */
  body(tag: StartTag, inside: Frame, envelope: StartTag): Frame;
  /**
   * Tells what was kept, each reference replaced by what it refers to, until `performance.now()` is `until`. True where
   * nothing is left to tell of what has come. Throws as `Telling` does.
   */
  advance(until: number): boolean;
  /** Where the telling stands; what `parser` says outside of it. */
  readonly resolvePrefix: ResolvePrefix;
}

/** A reader for one message. */
export function createMultiReferences(parser: ResolvePrefix): MultiReferences {
  const byId = new Map<string, KeptElement>();
  const tellings: Telling[] = [];
  return {
    body(tag, inside, envelope) {
      const body = keptElement(tag, keptElement(envelope, null));
      return keepInto(body, byId, () => void tellings.push(new Telling(rootsOf(body), inside, byId)));
    },
    advance(until) {
      for (let [first] = tellings; first !== undefined; [first] = tellings) {
        if (!first.advance(until)) return false;
        tellings.shift();
      }
      return true;
    },
    // The parser may have left the envelope when its content is told.
    resolvePrefix: (prefix) => prefixAt(prefix, tellings[0]?.current ?? null) ?? parser(prefix),
  };
}

/** Those that are not there for the sake of references only. */
function rootsOf(body: KeptElement): readonly KeptElement[] {
  const children = body.content.filter((child) => typeof child !== 'string');
  const roots = children.filter((child) => encodingAttribute(child.tag, 'root') === '1' || idOf(child) === null);
  return roots.length > 0 ? roots : children;
}
