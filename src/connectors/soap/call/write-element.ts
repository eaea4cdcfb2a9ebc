import { clarkName, type QName } from '../model/qname.ts';
import type { ElementDeclaration } from '../model/schema-model.ts';
import { XSI } from '../xml/namespaces.ts';
import { type EncodingNamespace, scalarTypeName, typeNameOf } from './encoding.ts';
import { type InputPath, MAX_DEPTH, refuseInput } from './input-path.ts';
import { ListWriter } from './list-writer.ts';
import type { Prefixes } from './prefixes.ts';
import { writeArray } from './write-array.ts';
import { type ElementXml, writeComplex } from './write-complex.ts';
import type { WriteContext } from './write-context.ts';
import { writeSimpleContent } from './write-simple-content.ts';
import { writeUntyped } from './write-untyped.ts';

/**
 * Writes elements by their declarations, from the notation of `value-model.ts`. Everything of a value is escaped, and names
 * are those of the model; only where the schema takes any element do they come from the value.
 */
export function createWriteContext(
  prefixes: Prefixes,
  globalElement: (name: QName) => ElementDeclaration | null,
  {
    encoding = null,
    attach = null,
    refer = referNowhere,
    lists = new ListWriter(),
  }: Partial<Pick<WriteContext, 'encoding' | 'attach' | 'refer' | 'lists'>> = {},
): WriteContext {
  let depth = 0;
  const tags = new Map<ElementDeclaration, string>();
  const context: WriteContext = {
    prefixes,
    encoding,
    attach,
    refer,
    lists,
    tagOf(declaration) {
      const known = tags.get(declaration);
      if (known !== undefined) return known;
      const tag = prefixes.qualify(declaration.name.namespace, declaration.name.local);
      tags.set(declaration, tag);
      return tag;
    },
    write(declaration, value, path) {
      if (depth >= MAX_DEPTH) refuseInput(path, `is nested more than ${MAX_DEPTH} elements deep`);
      depth += 1;
      const xml = writeElement(declaration, value, path, context, depth === 1);
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

/** For a message that is only looked at. */
function referNowhere(): string {
  return 'cid:attachment';
}

function writeElement(
  declaration: ElementDeclaration,
  value: unknown,
  path: InputPath,
  context: WriteContext,
  outermost: boolean,
): string {
  const { type } = declaration;
  const { prefixes, encoding } = context;
  if (value === undefined) refuseInput(path, 'is required');
  const isLocal = encoding !== null && !outermost;
  if (type.kind === 'any') {
    const name = isLocal ? { namespace: '', local: declaration.name.local } : declaration.name;
    return writeUntyped(name, typedScalar(value, encoding), path, prefixes);
  }
  const tag = isLocal ? prefixes.qualify('', declaration.name.local) : context.tagOf(declaration);
  if (value === null) {
    if (!declaration.nillable) refuseInput(path, 'cannot be null');
    return `<${tag} ${prefixes.qualify(XSI, 'nil')}="true"/>`;
  }
  if (type.kind === 'simple') {
    return `<${tag}${typeAttribute(type, context)}>${writeSimpleContent(type, value, path, context)}</${tag}>`;
  }
  const { attributes, content } = complexXml(type, value, path, context);
  return `<${tag}${attributes}>${content}</${tag}>`;
}

function complexXml(
  type: Extract<ElementDeclaration['type'], { kind: 'complex' }>,
  value: unknown,
  path: InputPath,
  context: WriteContext,
): ElementXml {
  if (type.soapArray === null) return writeComplex(type, value, path, context);
  const { attributes, content } = writeArray(type.soapArray, value, path, context);
  return { attributes: typeAttribute(type, context) + attributes, content };
}

function typeAttribute(type: ElementDeclaration['type'], { encoding, prefixes }: WriteContext): string {
  const name = encoding === null ? null : typeNameOf(type, encoding);
  if (name === null) return '';
  return ` ${prefixes.qualify(XSI, 'type')}="${prefixes.qualify(name.namespace, name.local)}"`;
}

/** A scalar of any type with the type that it has, where values are encoded: without it servers guess. */
function typedScalar(value: unknown, encoding: EncodingNamespace | null): unknown {
  const name = encoding === null ? null : scalarTypeName(value);
  return name === null ? value : { '@xsi:type': clarkName(name), '#text': value };
}
