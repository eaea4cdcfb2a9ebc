import { messageShape } from '../model/message-shape.ts';
import type { MessageModel, SoapOperationModel } from '../model/operation-model.ts';
import type { ElementDeclaration } from '../model/schema-model.ts';
import type { MessageParameter, MessageShape } from '../model/value-model.ts';
import type { TypedClientOperation } from '../soap-operation.ts';
import { docComment } from './doc-comment.ts';
import { bodyDeclaration, type ObjectBody } from './object-body.ts';
import type { TypeDeclarations } from './type-declarations.ts';
import { propertyName } from './type-names.ts';

/** One operation of a client, with what the WSDL says of it. */
export interface ClientOperation extends TypedClientOperation {
  readonly model: SoapOperationModel;
}

/** What the declarations of an operation are: its types, its method, and the detail of its faults where it declares some. */
export interface OperationDeclarations {
  readonly types: string;
  readonly method: string;
  readonly fault: string | null;
}

/** Declares an operation, and everything that its values are of. */
export function declareOperation(operation: ClientOperation, types: TypeDeclarations): OperationDeclarations {
  const { key, model, description } = operation;
  const name = types.names.take(key, ['Inputs', 'Output']);
  const inputs = `${name}Inputs`;
  const output = `${name}Output`;
  const shape = messageShape(model.input);
  const isOptional = shape.parameters.every(mayBeAbsent);
  const signature = `${propertyName(key)}(inputs${isOptional ? '?' : ''}: ${inputs}, options?: CallOptions): Promise<${output}>;`;
  const faults = faultDetail(model, types, name);
  return {
    types: [
      docComment([`The inputs of \`${key}\`.`]) + inputsDeclaration(inputs, shape, types, name),
      docComment([`The output of \`${key}\`.`]) + outputDeclaration(output, model.output, types, name),
    ].join('\n'),
    method: `${docComment([description, '@throws {ServiceError}'], '  ')}  ${signature}`,
    fault: faults === null ? null : `  ${propertyName(key)}: ${faults};`,
  };
}

/** Neither it nor, of a choice that it is in, another one must be there. */
function mayBeAbsent({ required, target }: MessageParameter): boolean {
  if (target.kind === 'attachment') return true;
  if (required || target.kind !== 'member' || target.member.kind !== 'element') return !required;
  return target.member.choices.every((choice) => !choice.required);
}

function inputsDeclaration(name: string, shape: MessageShape, types: TypeDeclarations, owner: string): string {
  const body = shape.wrapper === null ? null : wrapperBody(shape.wrapper, types, owner);
  const rest = shape.parameters
    // A client sends no attachments.
    .filter(({ target }) => target.kind !== 'member' && target.kind !== 'attachment')
    .map((parameter) => partProperty(parameter, types, owner));
  const { properties, unions } = body ?? { properties: [], unions: [] };
  return bodyDeclaration(name, { properties: [...properties, ...rest], unions }, false);
}

function wrapperBody({ type }: ElementDeclaration, types: TypeDeclarations, owner: string): ObjectBody | null {
  return type.kind === 'complex' ? types.body(type, 'input', owner) : null;
}

function partProperty({ name, required, target }: MessageParameter, types: TypeDeclarations, owner: string): string {
  if (target.kind === 'member') return '';
  const { element, documentation } = target.part;
  const text = types.element(element, 'input', owner);
  const comment = docComment(
    [documentation ?? element.documentation, target.kind === 'header' ? 'A header block.' : null],
    '  ',
  );
  return `${comment}  ${propertyName(name)}${required ? '' : '?'}: ${text}${required ? '' : ' | undefined'};`;
}

function outputDeclaration(name: string, output: MessageModel | null, types: TypeDeclarations, owner: string): string {
  if (output === null) return `export type ${name} = null;\n`;
  const shape = messageShape(output);
  const parts = shape.parameters.filter(({ target }) => target.kind !== 'header');
  const alone = output.wrapper === null && output.body.length === 1 ? output.body[0] : undefined;
  if (alone !== undefined) return aloneDeclaration(name, alone.element, types, owner);
  const properties = parts.flatMap(({ name: part, target }) => {
    if (target.kind === 'member') return [];
    return [`  ${propertyName(part)}: ${types.element(target.part.element, 'output', owner)};`];
  });
  return bodyDeclaration(name, { properties, unions: [] }, false);
}

/** An anonymous type takes the name of the output. */
function aloneDeclaration(name: string, element: ElementDeclaration, types: TypeDeclarations, owner: string): string {
  const { type, nillable } = element;
  const isOwn = type.kind === 'complex' && type.name === null && type.soapArray === null && type.simpleContent === null;
  if (isOwn && !nillable) return bodyDeclaration(name, types.body(type, 'output', owner), false);
  return `export type ${name} = ${types.element(element, 'output', owner)};\n`;
}

function faultDetail({ faults }: SoapOperationModel, types: TypeDeclarations, owner: string): string | null {
  const entries = new Map<string, string[]>();
  for (const { element } of faults) {
    if (element === null) continue;
    const { local } = element.name;
    entries.set(local, [...(entries.get(local) ?? []), types.element(element, 'output', owner)]);
  }
  if (entries.size === 0) return null;
  const members = [...entries].map(([local, texts]) => `${propertyName(local)}?: ${[...new Set(texts)].join(' | ')}`);
  return `{ ${members.join('; ')} }`;
}
