import { clarkName, parseClarkName } from '../model/qname.ts';
import { isSchemaNamespace } from '../xml/namespaces.ts';
import type { Frame, ResolvePrefix, StartTag } from './frame.ts';
import { createMemberAdder, type OutputObject, setMember } from './output-member.ts';
import { readLexical } from './read-lexical.ts';
import { dataAttributes, instanceType, isNil, tagName } from './schema-instance.ts';

/**
 * Reads an element that no schema describes, into an untyped value (see `value-model.ts`). Where the element names a built-in type
 * in `xsi:type`, its text is read as one.
 */
export function readUntyped(
  tag: StartTag,
  resolvePrefix: ResolvePrefix,
  done: (value: unknown) => void,
  leadingText = '',
): Frame {
  const object: OutputObject = {};
  const add = createMemberAdder(object);
  const nil = isNil(tag);
  const type = instanceType(tag, resolvePrefix);
  let text = leadingText;
  let structured = addAttributes(object, tag);
  return {
    open(child) {
      structured = true;
      return readUntyped(child, resolvePrefix, (value) => add(clarkName(tagName(child)), value));
    },
    text: (more) => {
      text += more;
    },
    close() {
      if (nil) return done(null);
      const builtin = type === null ? null : builtinName(type);
      if (!structured && (type === null || builtin !== null)) return done(readLexical(builtin ?? 'string', text));
      if (type !== null && builtin === null) setMember(object, '@xsi:type', type);
      if (text.trim() !== '') setMember(object, '#text', readLexical(builtin ?? 'string', text));
      return done(object);
    },
  };
}

function addAttributes(object: OutputObject, tag: StartTag): boolean {
  let some = false;
  for (const [name, value] of dataAttributes(tag)) {
    setMember(object, `@${name}`, value);
    some = true;
  }
  return some;
}

/** The local name of a built-in type, or null for any other. */
export function builtinName(type: string): string | null {
  const name = parseClarkName(type);
  return isSchemaNamespace(name.namespace) ? name.local : null;
}
