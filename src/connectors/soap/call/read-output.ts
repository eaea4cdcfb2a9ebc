import { messageShape } from '../model/message-shape.ts';
import type { MessageModel, MessagePart } from '../model/operation-model.ts';
import { clarkName } from '../model/qname.ts';
import type { MessageParameter } from '../model/value-model.ts';
import { type Frame, IGNORED } from './frame.ts';
import { addMember, type OutputObject } from './output-member.ts';
import type { ReadContext } from './read-context.ts';

/** Takes the children of a Body that holds no fault, and answers what they are as the output of the operation. */
export interface OutputReader extends Pick<Frame, 'open' | 'take'> {
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
  if (message === null) return { open: () => IGNORED, take: () => {}, output: () => null };
  if (message.wrapper !== null) return rpcOutput(partsObject(message, context));
  const [part, ...others] = message.body;
  const isOne = part !== undefined && others.length === 0;
  return isOne ? documentOutput(part, context) : partsObject(message, context);
}

function documentOutput(part: MessagePart, context: ReadContext): OutputReader {
  let output: unknown = null;
  let seen = 0;
  return {
    open(child) {
      seen += 1;
      if (seen > 1) return IGNORED;
      const expected = part.element.name.local === child.name.local;
      return expected ? context.read(child, part.element) : context.readGlobal(child);
    },
    take(value) {
      if (seen === 1) output = value;
    },
    output: () => output,
  };
}

function rpcOutput({ open, take, output }: OutputReader): OutputReader {
  let seen = false;
  return {
    open() {
      // What follows the first element are the multi-reference values of SOAP encoding.
      if (seen) return IGNORED;
      seen = true;
      return { open, take, text: () => {}, close: () => undefined };
    },
    take: () => {},
    output,
  };
}

function partsObject(message: MessageModel, context: ReadContext): OutputReader {
  const object: OutputObject = {};
  const parts = partsByName(message);
  let repeated: Set<string> | null = null;
  let key = '';
  return {
    open(child) {
      const found = parts.get(child.name.local);
      key = found?.key ?? clarkName(child.name);
      return found === undefined ? context.readGlobal(child) : context.read(child, found.part.element);
    },
    take(value) {
      repeated = addMember(object, key, value, repeated);
    },
    output: () => object,
  };
}

const PARTS = new WeakMap<MessageModel, Parts>();

type Parts = ReadonlyMap<string, { readonly key: string; readonly part: MessagePart }>;

/** By local name, since servers differ on whether accessors are qualified. */
function partsByName(message: MessageModel): Parts {
  const known = PARTS.get(message);
  if (known !== undefined) return known;
  const keys = new Map<unknown, MessageParameter>();
  for (const parameter of messageShape(message).parameters) {
    if (parameter.target.kind === 'part') keys.set(parameter.target.part, parameter);
  }
  const parts: Parts = new Map(
    message.body.map((part) => [part.element.name.local, { key: keys.get(part)?.name ?? part.name, part }]),
  );
  PARTS.set(message, parts);
  return parts;
}
