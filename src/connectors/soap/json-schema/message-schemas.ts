import type { JsonSchema, ParameterDefinition } from '../../connector.ts';
import { messageShape } from '../model/message-shape.ts';
import type { SoapOperationModel } from '../model/operation-model.ts';
import type { MessageParameter, MessageShape } from '../model/value-model.ts';
import { type ChoiceAnnotation, choicesOf } from './choices.ts';
import { SchemaBuilder } from './schema-builder.ts';
import type { SchemaObject } from './schema-mode.ts';

const MAX_CHOICE_MEMBERS = 100;

/** The inputs of an operation, each with a schema that stands on its own. */
export function parametersOf(operation: SoapOperationModel): ParameterDefinition[] {
  const shape = messageShape(operation.input);
  const choices = choicesOfShape(shape);
  return shape.parameters.map((parameter) => {
    const builder = new SchemaBuilder('input');
    const schema = builder.complete(valueSchema(builder, choices, parameter));
    return {
      name: parameter.name,
      wireName: wireName(parameter),
      in: parameter.target.kind === 'header' ? 'SOAP_HEADER' : 'BODY_FIELD',
      required: parameter.required,
      description: descriptionOf(parameter, schema),
      schema,
    };
  });
}

/**
 * What a call answers with (see `read-output.ts`): in document style the one part's element, without its name; otherwise an
 * object with one member for each part. Header blocks of an answer are not in its output. Null for a one-way operation.
 */
export function outputSchemaOf(operation: SoapOperationModel): JsonSchema | null {
  if (operation.output === null) return null;
  const shape = messageShape(operation.output);
  const builder = new SchemaBuilder('output');
  const choices = choicesOfShape(shape);
  const parameters = shape.parameters.filter(({ target }) => target.kind !== 'header');
  const [only, ...others] = parameters;
  if (shape.kind === 'BARE' && only !== undefined && others.length === 0) {
    return builder.complete(valueSchema(builder, choices, only));
  }
  const properties = parameters.map((parameter) => [parameter.name, valueSchema(builder, choices, parameter)]);
  const required = parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name);
  return builder.complete({
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
  });
}

function valueSchema(
  builder: SchemaBuilder,
  choices: readonly ChoiceAnnotation[],
  { target }: MessageParameter,
): SchemaObject {
  if (target.kind !== 'member') return builder.element(target.part.element);
  const { member } = target;
  const schema = builder.member(member);
  const own = choices.filter(({ branches }) => branches.some((branch) => branch.includes(member.key)));
  return own.length === 0 ? schema : Object.assign(schema, { 'x-choices': own });
}

/** Each parameter repeats the choices that it is in, so those of very many members are left out. */
function choicesOfShape(shape: MessageShape): readonly ChoiceAnnotation[] {
  const members = shape.parameters.flatMap(({ target }) => (target.kind === 'member' ? [target.member] : []));
  return choicesOf(members).filter(({ branches }) => branches.flat().length <= MAX_CHOICE_MEMBERS);
}

function wireName({ target }: MessageParameter): string {
  if (target.kind !== 'member') return target.part.element.name.local;
  return target.member.kind === 'element' ? target.member.element.name.local : target.member.attribute.name.local;
}

function descriptionOf({ target }: MessageParameter, schema: JsonSchema): string | null {
  const part = target.kind === 'member' ? null : target.part.documentation;
  const fromSchema = typeof schema === 'object' ? schema['description'] : undefined;
  return part ?? (typeof fromSchema === 'string' ? fromSchema : null);
}
