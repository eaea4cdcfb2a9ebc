import type { QName } from '../model/qname.ts';
import type { ElementDeclaration, TypeDefinition } from '../model/schema-model.ts';
import type { Frame } from './frame.ts';
import type { TextReading } from './read-text.ts';
import type { StartTag } from './start-tag.ts';

/** What reading one answer needs: how elements inside of elements are read. */
export interface ReadContext {
  /** The types of the schema by name, where elements of any type are to be believed what they say that they are; else null. */
  readonly typeNamed: ((name: QName) => TypeDefinition | null) | null;
  /** Reads an element by its declaration, into the notation of `value-model.ts`. */
  read(tag: StartTag, declaration: ElementDeclaration): Frame;
  /** Reads an element of a simple type. */
  readText(tag: StartTag, reading: TextReading): Frame;
  /** Reads an element by the global declaration of its name, or untyped where there is none. */
  readGlobal(tag: StartTag): Frame;
}
