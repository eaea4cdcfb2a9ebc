import { membersOf } from './members.ts';
import type { AttachedPart, MessageModel, MessagePart } from './operation-model.ts';
import type { ComplexType, ElementDeclaration, ModelGroup } from './schema-model.ts';
import type { AttributeMember, ElementMember, MessageParameter, MessageShape } from './value-model.ts';

const SHAPES = new WeakMap<MessageModel, MessageShape>();

/** How the values of a message map to its nodes: wrapped, bare or rpc, header blocks last. The same object at every call. */
export function messageShape(message: MessageModel): MessageShape {
  const known = SHAPES.get(message);
  if (known !== undefined) return known;
  const shape = makeShape(message);
  SHAPES.set(message, shape);
  return shape;
}

function makeShape(message: MessageModel): MessageShape {
  const wrapper = wrapperOf(message);
  const body = wrapper === null ? message.body.map((part) => partParameter(message, part)) : wrapped(wrapper.type);
  const beside = [...message.headers.map(headerParameter), ...message.attachments.map(attachmentParameter)];
  const parameters = withUniqueNames([...body, ...beside]);
  if (wrapper !== null) return { kind: 'WRAPPED', wrapper: wrapper.element, parameters };
  return { kind: message.wrapper === null ? 'BARE' : 'RPC', wrapper: null, parameters };
}

function wrapperOf(message: MessageModel): { element: ElementDeclaration; type: ComplexType } | null {
  const [part] = message.body;
  if (message.wrapper !== null || message.body.length !== 1 || part === undefined) return null;
  const { element } = part;
  const { type } = element;
  if (type.kind !== 'complex' || element.abstract || !isWrapper(type)) return null;
  return { element, type };
}

function isWrapper(type: ComplexType): boolean {
  if (type.abstract || type.soapArray !== null || type.simpleContent !== null || type.mixed) return false;
  return (
    occursOnce(type.content) &&
    membersOf(type).every((member) => member.kind === 'element' || member.kind === 'attribute')
  );
}

/** Whether no group repeats: then each member is one input. */
function occursOnce(group: ModelGroup | null): boolean {
  if (group === null) return true;
  return (
    group.max === 1 &&
    group.particles.every((part) => part.kind === 'element' || part.kind === 'any' || occursOnce(part))
  );
}

function wrapped(type: ComplexType): MessageParameter[] {
  return membersOf(type)
    .filter(
      (member): member is ElementMember | AttributeMember => member.kind === 'element' || member.kind === 'attribute',
    )
    .map((member) => ({ name: member.key, required: member.required, target: { kind: 'member', member } }));
}

function partParameter(message: MessageModel, part: MessagePart): MessageParameter {
  const name = message.wrapper === null ? part.element.name.local : part.name;
  return { name, required: true, target: { kind: 'part', part } };
}

function headerParameter(part: MessagePart): MessageParameter {
  return { name: part.element.name.local, required: false, target: { kind: 'header', part } };
}

function attachmentParameter(part: AttachedPart): MessageParameter {
  return { name: part.name, required: true, target: { kind: 'attachment', part } };
}

function withUniqueNames(parameters: readonly MessageParameter[]): MessageParameter[] {
  const taken = new Set<string>();
  return parameters.map((parameter) => {
    let name = parameter.name;
    if (taken.has(name) && parameter.target.kind === 'header') name = `header:${name}`;
    for (let number = 2; taken.has(name); number += 1) name = `${parameter.name}#${number}`;
    taken.add(name);
    return { ...parameter, name };
  });
}
