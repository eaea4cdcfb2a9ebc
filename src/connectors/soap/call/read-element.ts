import { clarkName, type QName } from '../model/qname.ts';
import type { ComplexType, ElementDeclaration } from '../model/schema-model.ts';
import { typeChoices } from '../model/type-choices.ts';
import { type Frame, IGNORED, type ResolvePrefix, type StartTag } from './frame.ts';
import { declaredByItself } from './read-any.ts';
import { readArray } from './read-array.ts';
import { readComplex } from './read-complex.ts';
import type { Done, ReadContext } from './read-context.ts';
import { readText } from './read-text.ts';
import { readUntyped } from './read-untyped.ts';
import { instanceType, isNil, tagName } from './schema-instance.ts';

/**
 * Reads elements by their declarations, into the notation of `value-model.ts`. Peers are believed rather than judged: what
 * the schema does not know is kept untyped, and text that is not of its type stays the text.
 */
export function createReadContext(
  resolvePrefix: ResolvePrefix,
  globalElement: (name: QName) => ElementDeclaration | null,
  typeNamed: ReadContext['typeNamed'] = null,
): ReadContext {
  const context: ReadContext = {
    resolvePrefix,
    typeNamed,
    read: (tag, declaration, done) => readElement(tag, declaration, context, done),
    readGlobal(tag, done) {
      const declaration = globalElement(tagName(tag));
      return declaration === null ? readUntyped(tag, resolvePrefix, done) : context.read(tag, declaration, done);
    },
  };
  return context;
}

function readElement(tag: StartTag, declaration: ElementDeclaration, context: ReadContext, done: Done): Frame {
  if (isNil(tag)) return { ...IGNORED, close: () => done(null) };
  const { type } = declaration;
  if (type.kind === 'any') return readAny(tag, context, done);
  if (type.kind === 'simple') return readText(tag, type, declaration, context.resolvePrefix, done);
  if (type.soapArray !== null) return readArray(tag, type.soapArray, context, done);
  return readComplex({ tag, ...actualType(tag, type, context.resolvePrefix), context, done });
}

function readAny(tag: StartTag, context: ReadContext, done: Done): Frame {
  const declaration = context.typeNamed === null ? null : declaredByItself(tag, context);
  if (declaration === null) return readUntyped(tag, context.resolvePrefix, done);
  const { type } = declaration;
  if (type.kind !== 'complex' || type.soapArray !== null) return readElement(tag, declaration, context, done);
  return readComplex({ tag, type, typeKey: type.name === null ? null : clarkName(type.name), context, done });
}

/** The type that the element says it has, where that is one that may stand there; else the declared one. */
function actualType(
  tag: StartTag,
  declared: ComplexType,
  resolvePrefix: ResolvePrefix,
): { type: ComplexType; typeKey: string | null } {
  const said = instanceType(tag, resolvePrefix);
  if (said === null || (declared.name !== null && clarkName(declared.name) === said)) {
    return { type: declared, typeKey: null };
  }
  for (const [typeKey, type] of typeChoices(declared)) {
    if (type.name !== null && clarkName(type.name) === said) return { type, typeKey };
  }
  return { type: declared, typeKey: said };
}
