import { KnownNames } from '../xml/tokens/known-names.ts';
import { documentScope, type NamespaceScope } from './namespace-scope.ts';

/** The names of a document as they were resolved: the next one that is like it has the same. */
export interface DocumentNames {
  readonly known: KnownNames;
  /** The scope around the document. */
  readonly scope: NamespaceScope;
}

const NAMES = new WeakMap<object, DocumentNames>();

/** Nothing known yet. */
export function noNames(): DocumentNames {
  return { known: new KnownNames(), scope: documentScope() };
}

/** The names of the documents of one kind, which are the same as long as `kind` is there. */
export function namesOf(kind: object): DocumentNames {
  const known = NAMES.get(kind);
  if (known !== undefined) return known;
  const names = noNames();
  NAMES.set(kind, names);
  return names;
}
