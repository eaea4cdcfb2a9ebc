import { type InputPath, memberPath } from '../call/input-path.ts';
import { memberIndex } from '../call/member-index.ts';
import { isObject } from '../call/write-context.ts';
import { parseClarkName, type QName, sameName } from '../model/qname.ts';
import type { ComplexType, ElementDeclaration, TypeDefinition } from '../model/schema-model.ts';
import { typeChoices } from '../model/type-choices.ts';
import type { MessageParameter, MessageShape } from '../model/value-model.ts';

/** A request that was written of values, by the names of its parameters. */
export interface WrittenRequest {
  readonly shape: MessageShape;
  readonly values: Readonly<Record<string, unknown>>;
  /** Its root binds every prefix. */
  readonly envelope: string;
}

/**
 * Where in the values an element of the request comes from, by its XPath, or its attribute, by Clark name. Null where it
 * comes from none of them.
 */
export function inputPlace(xpath: string, attribute: string | null, request: WrittenRequest): InputPath | null {
  const [, block, ...steps] = stepsOf(xpath, request.envelope);
  if (block === undefined) return null;
  const start = block.name.local === 'Header' ? headerPlace(steps, request) : bodyPlace(steps, request);
  if (start === null) return null;
  let place: Place | null = start.place;
  for (const step of start.inside) place &&= childPlace(place, step);
  return place && pathOf(place, attribute);
}

interface Step {
  readonly name: QName;
  /** Among the siblings of that name, from zero. */
  readonly index: number;
}

/** One element, with its value and its declared type. */
interface Place {
  readonly path: InputPath;
  readonly value: unknown;
  /** Null inside of what a wildcard has taken. */
  readonly type: TypeDefinition | null;
}

interface Start {
  readonly place: Place;
  readonly inside: readonly Step[];
}

function stepsOf(xpath: string, envelope: string): readonly Step[] {
  const root = envelope.slice(0, envelope.indexOf('<soap:Body'));
  const declared = [...root.matchAll(/ xmlns:([^\s=]+)="([^"]*)"/g)];
  const namespaces = new Map(declared.map(([, prefix, uri = '']) => [prefix, unescaped(uri)]));
  return xpath.split('/').flatMap((step) => {
    const [, prefix, local, position] = /^(?:([^:[]+):)?([^[]+)(?:\[(\d+)\])?$/.exec(step) ?? [];
    if (local === undefined) return [];
    const name = { namespace: prefix === undefined ? '' : (namespaces.get(prefix) ?? ''), local };
    return [{ name, index: Number(position ?? 1) - 1 }];
  });
}

function headerPlace([step, ...inside]: readonly Step[], { shape, values }: WrittenRequest): Start | null {
  const parameter = shape.parameters.find(
    ({ target }) => target.kind === 'header' && step !== undefined && sameName(target.part.element.name, step.name),
  );
  return parameter === undefined ? null : { place: parameterPlace(parameter, values), inside };
}

function bodyPlace([outermost, ...others]: readonly Step[], { shape, values }: WrittenRequest): Start | null {
  const whole = { path: '', value: values, type: shape.wrapper?.type ?? null };
  if (shape.wrapper !== null || outermost === undefined) return { place: whole, inside: others };
  const [step, ...inside] = shape.kind === 'RPC' ? others : [outermost, ...others];
  if (step === undefined) return { place: whole, inside };
  const parameter = shape.parameters.find(
    ({ target }) => target.kind === 'part' && sameName(target.part.element.name, step.name),
  );
  return parameter === undefined ? null : { place: parameterPlace(parameter, values), inside };
}

function parameterPlace({ name, target }: MessageParameter, values: WrittenRequest['values']): Place {
  const element: ElementDeclaration | null = target.kind === 'member' ? null : target.part.element;
  return { path: name, value: values[name], type: element?.type ?? null };
}

function childPlace(parent: Place, { name, index }: Step): Place {
  if (parent.type?.kind !== 'complex') return parent;
  const type = actualType(parent.type, parent.value);
  const { elements, hasWildcard } = memberIndex(type);
  const indexed = elements.get(name.local)?.find(({ namespace }) => namespace === name.namespace);
  if (indexed === undefined)
    return { path: hasWildcard ? memberPath(parent.path, '#any') : parent.path, value: null, type: null };
  const { member } = indexed;
  const value = isObject(parent.value) ? parent.value[member.key] : undefined;
  const path = memberPath(parent.path, member.key);
  const { type: declared } = member.element;
  if (!member.list) return { path, value, type: declared };
  return { path: `${path}[${index}]`, value: Array.isArray(value) ? value[index] : value, type: declared };
}

function actualType(declared: ComplexType, value: unknown): ComplexType {
  const key = isObject(value) ? value['@xsi:type'] : undefined;
  return (typeof key === 'string' ? typeChoices(declared).get(key) : undefined) ?? declared;
}

function pathOf({ path, value, type }: Place, attribute: string | null): InputPath {
  if (type?.kind !== 'complex') return path;
  const actual = actualType(type, value);
  if (attribute !== null) {
    const known = memberIndex(actual).attributes.get(attribute);
    return memberPath(path, known?.key ?? `@${parseClarkName(attribute).local}`);
  }
  return actual.simpleContent !== null && isObject(value) ? memberPath(path, '#text') : path;
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
