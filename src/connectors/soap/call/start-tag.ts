import type { QName } from '../model/qname.ts';

/** A start tag with its namespaces resolved. */
export interface StartTag {
  readonly name: QName;
  /** As written. */
  readonly rawName: string;
  /** Without the declarations of namespaces. */
  readonly attributes: readonly TagAttribute[];
  readonly resolvePrefix: ResolvePrefix;
}

export interface TagAttribute {
  readonly name: QName;
  readonly value: string;
}

/** The namespace of a prefix inside of an element, that of the empty one being what names without a prefix are in; `undefined` where it is not bound. */
export type ResolvePrefix = (prefix: string) => string | undefined;
