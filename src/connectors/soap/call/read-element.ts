import { clarkName, type QName } from '../model/qname.ts';
import type { ComplexType, ElementDeclaration } from '../model/schema-model.ts';
import { typeChoices } from '../model/type-choices.ts';
import { type Frame, NIL } from './frame.ts';
import { declaredByItself } from './read-any.ts';
import { ArrayFrame } from './read-array.ts';
import { ComplexFrame } from './read-complex.ts';
import type { ReadContext } from './read-context.ts';
import { saysItsType, TextFrame, textReading } from './read-text.ts';
import { UntypedFrame } from './read-untyped.ts';
import { instanceType, isNil } from './schema-instance.ts';
import type { StartTag } from './start-tag.ts';

/**
 * Reads elements by their declarations, into the notation of `value-model.ts`. Peers are believed rather than judged: what
 * the schema does not know is kept untyped, and text that is not of its type stays the text.
 */
export function createReadContext(
  globalElement: (name: QName) => ElementDeclaration | null,
  typeNamed: ReadContext['typeNamed'],
): ReadContext {
  let textFrame: TextFrame | null = null;
  const context: ReadContext = {
    typeNamed,
    read: (tag, declaration) => readElement(tag, declaration, context),
    readText(tag, reading) {
      textFrame ??= new TextFrame(tag);
      return textFrame.begin(tag, reading);
    },
    readGlobal(tag) {
      const declaration = globalElement(tag.name);
      return declaration === null ? new UntypedFrame(tag) : readElement(tag, declaration, context);
    },
  };
  return context;
}

function readElement(tag: StartTag, declaration: ElementDeclaration, context: ReadContext): Frame {
  if (tag.attributes.length > 0 && isNil(tag)) return NIL;
  const { type } = declaration;
  if (type.kind === 'any') return readAny(tag, context);
  if (type.kind === 'simple') {
    return saysItsType(tag, type) ? new UntypedFrame(tag) : context.readText(tag, textReading(declaration, type));
  }
  if (type.soapArray !== null) return new ArrayFrame(tag, type.soapArray, context);
  const actual = actualType(tag, type);
  return new ComplexFrame(tag, actual.type, actual.typeKey, context);
}

function readAny(tag: StartTag, context: ReadContext): Frame {
  const declaration = context.typeNamed === null ? null : declaredByItself(tag, context);
  if (declaration === null) return new UntypedFrame(tag);
  const { type } = declaration;
  if (type.kind !== 'complex' || type.soapArray !== null) return readElement(tag, declaration, context);
  return new ComplexFrame(tag, type, type.name === null ? null : clarkName(type.name), context);
}

interface ActualType {
  readonly type: ComplexType;
  readonly typeKey: string | null;
}

/** The type that the element says it has, where that is one that may stand there; else the declared one. */
function actualType(tag: StartTag, declared: ComplexType): ActualType {
  const said = tag.attributes.length === 0 ? null : instanceType(tag);
  if (said === null || (declared.name !== null && clarkName(declared.name) === said)) {
    return { type: declared, typeKey: null };
  }
  for (const [typeKey, type] of typeChoices(declared)) {
    if (type.name !== null && clarkName(type.name) === said) return { type, typeKey };
  }
  return { type: declared, typeKey: said };
}
