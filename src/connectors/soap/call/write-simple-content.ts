import type { FileValue } from '../../file-value.ts';
import { isSwaRef } from '../attachments/swa-ref.ts';
import type { SimpleType } from '../model/schema-model.ts';
import { givenFile } from './given-file.ts';
import type { InputPath } from './input-path.ts';
import type { WriteContext } from './write-context.ts';
import { writeSimple } from './write-simple.ts';
import { escapeText } from './xml-text.ts';

/** Of base64: less is not worth a part of its own. */
const MIN_ATTACHED_LENGTH = 1024;

/**
 * The content of an element with a simple type as XML. Where bytes are sent beside the message, files and longer base64 are; a file as
 * a swaRef always is.
 * Throws INVALID_INPUT, naming the field, for a value that does not fit.
 */
export function writeSimpleContent(type: SimpleType, value: unknown, path: InputPath, context: WriteContext): string {
  const referred = isSwaRef(type) ? givenFile(value) : null;
  if (referred !== null) return escapeText(context.refer(referred));
  const text = writeSimple(type, value, path, context.prefixes);
  const { attach, prefixes } = context;
  const attached = attach === null || !isBinary(type) ? null : attachedFile(value, text);
  return attach === null || attached === null ? escapeText(text) : attach(attached, prefixes);
}

function isBinary({ builtin, variety }: SimpleType): boolean {
  return builtin === 'base64Binary' && variety === 'atomic';
}

function attachedFile(value: unknown, text: string): Pick<FileValue, 'contentType' | 'bytes'> | null {
  const file = givenFile(value);
  if (file !== null || text.length < MIN_ATTACHED_LENGTH) return file;
  return { contentType: null, bytes: new Uint8Array(Buffer.from(text, 'base64')) };
}
