import { messageShape } from '../model/message-shape.ts';
import type { MessageModel, MessagePart } from '../model/operation-model.ts';
import { clarkName } from '../model/qname.ts';
import type { MessageParameter } from '../model/value-model.ts';
import { type Frame, IGNORED, type StartTag } from './frame.ts';
import { createMemberAdder, type OutputObject } from './output-member.ts';
import type { ReadContext } from './read-context.ts';
import { tagName } from './schema-instance.ts';

/** Takes the children of a Body that holds no fault, and answers what they are as the output of the operation. */
export interface OutputReader {
  open(child: StartTag): Frame;
  output(): unknown;
}

/**
 * The output of a message:
 * - document style with one part: what the part's element is, without its name; null where the Body is empty;
 * - document style with several parts or none, and rpc style: an object of the parts, by the names of the message's parameters;
 * - no message (`null`, a one-way operation): null.
 * What the message does not know is kept untyped by its Clark name; an element that a document message does not expect is
 * read by the global declaration of its name, where there is one.
 */
export function createOutputReader(message: MessageModel | null, context: ReadContext): OutputReader {
  if (message === null) return { open: () => IGNORED, output: () => null };
  const parts = partsByName(message);
  if (message.wrapper !== null) return rpcOutput(parts, context);
  const [part, ...others] = message.body;
  const isOne = part !== undefined && others.length === 0;
  return isOne ? documentOutput(part, context) : documentParts(parts, context);
}

type Parts = ReadonlyMap<string, { readonly key: string; readonly part: MessagePart }>;

/** By local name, since servers differ on whether accessors are qualified. */
function partsByName(message: MessageModel): Parts {
  const keys = new Map<unknown, MessageParameter>();
  for (const parameter of messageShape(message).parameters) {
    if (parameter.target.kind === 'part') keys.set(parameter.target.part, parameter);
  }
  return new Map(
    message.body.map((part) => [part.element.name.local, { key: keys.get(part)?.name ?? part.name, part }]),
  );
}

function documentOutput(part: MessagePart, context: ReadContext): OutputReader {
  let output: unknown = null;
  let seen = false;
  const done = (value: unknown): void => {
    output = value;
  };
  return {
    open(child) {
      if (seen) return IGNORED;
      seen = true;
      const expected = part.element.name.local === child.local;
      return expected ? context.read(child, part.element, done) : context.readGlobal(child, done);
    },
    output: () => output,
  };
}

function documentParts(parts: Parts, context: ReadContext): OutputReader {
  const { object, open } = partsObject(parts, context);
  return { open, output: () => object };
}

function rpcOutput(parts: Parts, context: ReadContext): OutputReader {
  const { object, open } = partsObject(parts, context);
  let seen = false;
  return {
    open() {
      // What follows the first element are the multi-reference values of SOAP encoding.
      if (seen) return IGNORED;
      seen = true;
      return { open, text: () => {}, close: () => {} };
    },
    output: () => object,
  };
}

function partsObject(parts: Parts, context: ReadContext): { object: OutputObject; open: (child: StartTag) => Frame } {
  const object: OutputObject = {};
  const add = createMemberAdder(object);
  return {
    object,
    open(child) {
      const found = parts.get(child.local);
      if (found !== undefined) return context.read(child, found.part.element, (value) => add(found.key, value));
      return context.readGlobal(child, (value) => add(clarkName(tagName(child)), value));
    },
  };
}
