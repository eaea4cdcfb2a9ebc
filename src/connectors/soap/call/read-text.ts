import type { ElementDeclaration, SimpleType } from '../model/schema-model.ts';
import type { Frame, ResolvePrefix, StartTag } from './frame.ts';
import type { Done } from './read-context.ts';
import { readSimple } from './read-simple.ts';
import { builtinName, readUntyped } from './read-untyped.ts';
import { instanceType } from './schema-instance.ts';

/** Reads an element of a simple type into a scalar or a list; one that has children after all is kept untyped. */
export function readText(
  tag: StartTag,
  type: SimpleType,
  declaration: ElementDeclaration,
  resolvePrefix: ResolvePrefix,
  done: Done,
): Frame {
  const said = type.builtin === 'anySimpleType' ? instanceType(tag, resolvePrefix) : null;
  if (said !== null && builtinName(said) !== null) return readUntyped(tag, resolvePrefix, done);
  let text = '';
  let untyped: Frame | null = null;
  return {
    open(child) {
      untyped ??= readUntyped(tag, resolvePrefix, done, text);
      return untyped.open(child);
    },
    text(more) {
      if (untyped === null) text += more;
      else untyped.text(more);
    },
    close() {
      if (untyped !== null) return untyped.close();
      // XML Schema part 1, section 3.3.1: an element that is there and empty has its default.
      const whole = text === '' ? (declaration.default ?? declaration.fixed ?? '') : text;
      return done(readSimple(type, whole, resolvePrefix));
    },
  };
}
