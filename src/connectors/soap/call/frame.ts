import type { StartTag } from './start-tag.ts';

/**
 * What one open element becomes. Frames form a stack: that of the innermost open element is told what comes. Thousands are made
 * for one message: where they come by the element they are classes.
 */
export interface Frame {
  /** A child starts; the answer is its frame. */
  open(tag: StartTag): Frame;
  /** The child that was opened last has ended, and is this; `undefined` where nothing is to be kept of it. */
  take(value: unknown): void;
  /** A child without attributes that holds nothing but this text; absent where it is as well to open it. */
  leaf?(tag: StartTag, text: string): void;
  /** Text, in as many pieces as the parser likes; CDATA sections included. */
  text(text: string): void;
  /** The element ends; the answer is what it is. */
  close(): unknown;
}

/** A frame that drops whatever is in it. */
export const IGNORED: Frame = { open: () => IGNORED, take: () => {}, text: () => {}, close: () => undefined };

/** The frame of an element that says that it is null, whatever is in it. */
export const NIL: Frame = { ...IGNORED, close: () => null };

/** Tells a frame of a child that holds nothing but text. */
export function tellLeaf(frame: Frame, tag: StartTag, text: string): void {
  if (frame.leaf === undefined) openLeaf(frame, tag, text);
  else frame.leaf(tag, text);
}

/** The same, one after the other. */
export function openLeaf(frame: Frame, tag: StartTag, text: string): void {
  const child = frame.open(tag);
  if (text !== '') child.text(text);
  frame.take(child.close());
}
