import type { FileValue } from '../../file-value.ts';
import type { QName } from '../model/qname.ts';
import type { ElementDeclaration } from '../model/schema-model.ts';
import type { EncodingNamespace } from './encoding.ts';
import type { InputPath } from './input-path.ts';
import type { ListWriter } from './list-writer.ts';
import type { Prefixes } from './prefixes.ts';

/** A JSON object of the inputs. */
export type InputObject = Readonly<Record<string, unknown>>;

/** Takes bytes out of the message, and answers the XML that includes them instead. */
export type Attach = (file: Pick<FileValue, 'contentType' | 'bytes'>, prefixes: Prefixes) => string;

/** Takes bytes out of the message, and answers the URL by which it refers to them. */
export type Refer = (file: Pick<FileValue, 'contentType' | 'bytes'>) => string;

/** What writing one message needs: how elements inside of elements are written. */
export interface WriteContext {
  readonly prefixes: Prefixes;
  /** Where values are encoded (SOAP 1.1, section 5): every element says its type, and only those of the Body itself are qualified. */
  readonly encoding: EncodingNamespace | null;
  /** Where bytes are sent beside the message; null: as base64 inside of it. */
  readonly attach: Attach | null;
  readonly refer: Refer;
  readonly lists: ListWriter;
  /** The qualified name of an element. */
  tagOf(declaration: ElementDeclaration): string;
  /** The XML of one element; throws ConnectorError INVALID_INPUT, naming the field. */
  write(declaration: ElementDeclaration, value: unknown, path: InputPath): string;
  /** The XML of an element that may be any: by the global declaration of its name, or untyped where there is none. */
  writeGlobal(name: QName, value: unknown, path: InputPath): string;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is InputObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
