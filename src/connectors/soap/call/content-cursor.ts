import type { ElementDeclaration, ElementParticle, WildcardParticle } from '../model/schema-model.ts';
import type { InputPath } from './input-path.ts';

/** What is still to be written of one member: its items, each written once. */
export interface ContentCursor {
  readonly key: string;
  /** Null for the items of a wildcard. */
  readonly element: ElementDeclaration | null;
  readonly items: readonly unknown[];
  /** Of the item at an index, for messages. */
  readonly pathOf: (index: number) => InputPath;
  next: number;
}

/** The cursors of one object, by the particles that its members come from. */
export type ContentCursors = ReadonlyMap<ElementParticle | WildcardParticle, readonly ContentCursor[]>;

/** Whether something of the member is left. */
export function hasNext(cursor: ContentCursor): boolean {
  return cursor.next < cursor.items.length;
}
