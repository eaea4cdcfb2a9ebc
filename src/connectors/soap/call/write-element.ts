import type { QName } from '../model/qname.ts';
import type { ElementDeclaration } from '../model/schema-model.ts';
import { XSI } from '../xml/namespaces.ts';
import { type InputPath, MAX_DEPTH, refuseInput } from './input-path.ts';
import type { Prefixes } from './prefixes.ts';
import { writeArray } from './write-array.ts';
import { type ElementXml, writeComplex } from './write-complex.ts';
import type { WriteContext } from './write-context.ts';
import { writeSimple } from './write-simple.ts';
import { writeUntyped } from './write-untyped.ts';
import { escapeText } from './xml-text.ts';

/**
 * Writes elements by their declarations, from the notation of `value-model.ts`. Everything of a value is escaped, and names
 * are those of the model; only where the schema takes any element do they come from the value.
 */
export function createWriteContext(
  prefixes: Prefixes,
  globalElement: (name: QName) => ElementDeclaration | null,
): WriteContext {
  let depth = 0;
  const context: WriteContext = {
    prefixes,
    write(declaration, value, path) {
      if (depth >= MAX_DEPTH) refuseInput(path, `is nested more than ${MAX_DEPTH} elements deep`);
      depth += 1;
      const xml = writeElement(declaration, value, path, context);
      depth -= 1;
      return xml;
    },
    writeGlobal(name, value, path) {
      const declaration = globalElement(name);
      return declaration === null ? writeUntyped(name, value, path, prefixes) : context.write(declaration, value, path);
    },
  };
  return context;
}

function writeElement(declaration: ElementDeclaration, value: unknown, path: InputPath, context: WriteContext): string {
  const { name, type } = declaration;
  const { prefixes } = context;
  if (value === undefined) refuseInput(path, 'is required');
  if (type.kind === 'any') return writeUntyped(name, value, path, prefixes);
  const tag = prefixes.qualify(name.namespace, name.local);
  if (value === null) {
    if (!declaration.nillable) refuseInput(path, 'cannot be null');
    return `<${tag} ${prefixes.qualify(XSI, 'nil')}="true"/>`;
  }
  if (type.kind === 'simple') return `<${tag}>${escapeText(writeSimple(type, value, path, prefixes))}</${tag}>`;
  const { attributes, content } = complexXml(type, value, path, context);
  return `<${tag}${attributes}>${content}</${tag}>`;
}

function complexXml(
  type: Extract<ElementDeclaration['type'], { kind: 'complex' }>,
  value: unknown,
  path: InputPath,
  context: WriteContext,
): ElementXml {
  if (type.soapArray !== null) return writeArray(type.soapArray, value, path, context);
  return writeComplex(type, value, path, context);
}
