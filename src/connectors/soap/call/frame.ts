import type { SaxesTagNS } from 'saxes';

/** A start tag with its namespaces resolved. */
export type StartTag = SaxesTagNS;

/** Where the content of one open element goes. Frames form a stack: that of the innermost open element is told what comes. */
export interface Frame {
  /** A child starts; the answer is where its content goes. */
  open(tag: StartTag): Frame;
  /** Text, in as many pieces as the parser likes; CDATA sections included. */
  text(text: string): void;
  /** The element ends. */
  close(): void;
}

/** Resolves a prefix where the parser stands; `undefined` where it is not bound. */
export type ResolvePrefix = (prefix: string) => string | undefined;

/** A frame that drops whatever is in it. */
export const IGNORED: Frame = { open: () => IGNORED, text: () => {}, close: () => {} };
