import { messageShape } from '../model/message-shape.ts';
import type { MessageModel, SoapOperationModel, WsdlModel } from '../model/operation-model.ts';
import type { MessageParameter, MessageShape } from '../model/value-model.ts';
import type { Work } from '../work.ts';
import { type EncodingNamespace, encodingOf } from './encoding.ts';
import { envelopeNamespace, type ProtocolBlocks, writeEnvelope } from './envelope.ts';
import { refuseInput } from './input-path.ts';
import { ListWriter, Pause } from './list-writer.ts';
import { getMember } from './output-member.ts';
import { createPrefixes, type Prefixes } from './prefixes.ts';
import type { InputObject, WriteContext } from './write-context.ts';
import { createWriteContext } from './write-element.ts';

/** After writing for this long, others get their turn. */
const SLICE_MS = 4;

/**
 * The envelope that calls the operation with these values, by the names of its parameters. Throws ConnectorError INVALID_INPUT,
 * naming the field, for what does not fit: an unknown or missing name, a value that is not of its type, a character that XML cannot hold.
 */
export function writeRequest(model: WsdlModel, operation: SoapOperationModel, values: InputObject): string {
  const prefixes = createPrefixes(envelopeNamespace(operation.soapVersion));
  return writeOnce(model, operation, values, { prefixes, lists: new ListWriter(), protocol: null });
}

/** The same with what the protocols add, cut into pieces of about so many milliseconds. */
export function* writingRequest(
  model: WsdlModel,
  operation: SoapOperationModel,
  values: InputObject,
  protocol: ProtocolBlocks | null,
  sliceMs = SLICE_MS,
): Work<string> {
  const prefixes = createPrefixes(envelopeNamespace(operation.soapVersion));
  const lists = new ListWriter(sliceMs);
  for (;;) {
    try {
      return writeOnce(model, operation, values, {
        prefixes,
        lists,
        protocol: protocol && takingOnce(protocol, lists),
      });
    } catch (error) {
      if (!(error instanceof Pause)) throw error;
    }
    yield;
    lists.beginTurn();
  }
}

/** What was taken out of a message would be taken out again: from there on it is written in one go. */
function takingOnce(protocol: ProtocolBlocks, lists: ListWriter): ProtocolBlocks {
  const { attach } = protocol;
  const refer: ProtocolBlocks['refer'] = (file) => {
    lists.writeInOneGo();
    return protocol.refer(file);
  };
  if (attach === null) return { ...protocol, refer };
  return {
    ...protocol,
    refer,
    attach: (file, prefixes) => {
      lists.writeInOneGo();
      return attach(file, prefixes);
    },
  };
}

/** What stays the same when the writing of a message is begun anew. */
interface RequestWriting {
  readonly prefixes: Prefixes;
  readonly lists: ListWriter;
  readonly protocol: ProtocolBlocks | null;
}

function writeOnce(
  model: WsdlModel,
  operation: SoapOperationModel,
  values: InputObject,
  { prefixes, lists, protocol }: RequestWriting,
): string {
  const beside = protocol === null ? { lists } : { lists, attach: protocol.attach, refer: protocol.refer };
  const context = createWriteContext(prefixes, model.element, beside);
  const encoding = encodingOf(operation.input, operation.soapVersion);
  const bodyContext =
    encoding === null ? context : createWriteContext(prefixes, model.element, { encoding, ...beside });
  const shape = messageShape(operation.input);
  refuseUnknown(shape, values);
  const header = shape.parameters.map((parameter) => writeHeader(parameter, values, context)).join('');
  const body = writeBody(operation.input, shape, values, bodyContext);
  const blocks = protocol?.header(prefixes) ?? '';
  return writeEnvelope(prefixes, blocks + header, body, protocol?.bodyAttributes);
}

function refuseUnknown({ parameters }: MessageShape, values: InputObject): void {
  const names = namesOf(parameters);
  for (const name of Object.keys(values)) {
    if (names.has(name) || values[name] === undefined) continue;
    const known = names.size === 0 ? 'none' : [...names].slice(0, 20).join(', ');
    refuseInput(name, `the operation has no such input; it has: ${known}`);
  }
}

const NAMES = new WeakMap<readonly MessageParameter[], ReadonlySet<string>>();

function namesOf(parameters: readonly MessageParameter[]): ReadonlySet<string> {
  const known = NAMES.get(parameters);
  if (known !== undefined) return known;
  const names = new Set(parameters.map(({ name }) => name));
  NAMES.set(parameters, names);
  return names;
}

function writeHeader({ name, target }: MessageParameter, values: InputObject, context: WriteContext): string {
  const value = getMember(values, name) ?? null;
  return target.kind === 'header' && value !== null ? context.write(target.part.element, value, name) : '';
}

function writeBody(message: MessageModel, shape: MessageShape, values: InputObject, context: WriteContext): string {
  if (shape.wrapper !== null) return context.write(shape.wrapper, wrapped(shape, values), '');
  const parts = shape.parameters.map((parameter) => writePart(parameter, values, context)).join('');
  if (message.wrapper === null) return parts;
  const tag = context.prefixes.qualify(message.wrapper.namespace, message.wrapper.local);
  return `<${tag}${encodingStyle(context.encoding)}>${parts}</${tag}>`;
}

/** The prefix `soap` is that of every envelope. */
function encodingStyle(encoding: EncodingNamespace | null): string {
  return encoding === null ? '' : ` soap:encodingStyle="${encoding}"`;
}

function wrapped({ parameters }: MessageShape, values: InputObject): InputObject {
  if (parameters.every(({ target }) => target.kind === 'member')) return values;
  const members = parameters.filter(({ name, target }) => target.kind === 'member' && Object.hasOwn(values, name));
  return Object.fromEntries(members.map(({ name }) => [name, values[name]]));
}

function writePart({ name, target }: MessageParameter, values: InputObject, context: WriteContext): string {
  return target.kind === 'part' ? context.write(target.part.element, getMember(values, name), name) : '';
}
