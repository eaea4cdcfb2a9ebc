import type { ParameterDefinition, ParameterLocation } from '../connector.ts';
import { charsetOf } from '../egress/charset.ts';
import { cookieNameFault, headerNameFault } from '../header-rules.ts';
import { essenceOf, formatOf } from './media-type.ts';
import { styleFault } from './parameter-style.ts';
import { parsePathTemplate } from './path-template.ts';
import type { RestOperationConfig } from './rest-operation.ts';

/** What is wrong with an operation, and where: a path of field names from the operation inwards. */
export interface OperationFault {
  readonly path: readonly string[];
  readonly message: string;
}

/** What is checked of an operation; the method may come from outside. */
export type CheckedOperation = Omit<RestOperationConfig, 'method'> & { readonly method: string };

const BODY_LOCATIONS: readonly ParameterLocation[] = ['BODY', 'BODY_FIELD'];

/** Everything about a REST operation that could not work, so that it is refused when it is defined; [] where nothing is. */
export function checkRestOperation(operation: CheckedOperation): OperationFault[] {
  return [
    ...checkPath(operation),
    ...checkWireNames(operation.parameters),
    ...checkLocations(operation.parameters),
    ...checkStyles(operation),
    ...checkBody(operation),
  ];
}

function checkPath({ path, parameters }: CheckedOperation): OperationFault[] {
  const template = parsePathTemplate(path);
  if ('fault' in template) return [{ path: ['path'], message: template.fault }];
  const names = new Set(template.parts.flatMap((part) => ('name' in part ? [part.name] : [])));
  const defined = new Set(parameters.filter(isIn('PATH')).map(({ wireName }) => wireName));
  return [
    ...[...names]
      .filter((name) => !defined.has(name))
      .map((name) => ({
        path: ['path'],
        message: `The path has {${name}}, but no PATH parameter has this wire name.`,
      })),
    ...parameters.flatMap((parameter, index) =>
      parameter.in === 'PATH' && !names.has(parameter.wireName)
        ? [at(index, 'wireName', `The path does not have {${parameter.wireName}}.`)]
        : [],
    ),
  ];
}

/** Two parameters may share a wire name only in different places; names of headers have no case. */
function checkWireNames(parameters: readonly ParameterDefinition[]): OperationFault[] {
  const seen = new Set<string>();
  return parameters.flatMap((parameter, index) => {
    const { wireName } = parameter;
    if (wireName === '' && parameter.in !== 'BODY') return [at(index, 'wireName', 'The wire name is empty.')];
    const key = `${parameter.in} ${parameter.in === 'HEADER' ? wireName.toLowerCase() : wireName}`;
    if (seen.has(key)) return [at(index, 'wireName', `Two ${parameter.in} parameters have the wire name ${wireName}.`)];
    seen.add(key);
    return [];
  });
}

function checkLocations(parameters: readonly ParameterDefinition[]): OperationFault[] {
  return parameters.flatMap((parameter, index) => {
    if (parameter.in === 'SOAP_HEADER') return [at(index, 'in', 'SOAP_HEADER is for SOAP operations: use HEADER.')];
    const fault = nameFault(parameter);
    return fault === null ? [] : [at(index, 'wireName', fault)];
  });
}

function nameFault({ in: place, wireName }: ParameterDefinition): string | null {
  if (place === 'HEADER') return headerNameFault(wireName);
  return place === 'COOKIE' ? cookieNameFault(wireName) : null;
}

function checkStyles({ contentType, parameters }: CheckedOperation): OperationFault[] {
  const isForm = contentType !== null && formatOf(essenceOf(contentType) ?? '') === 'form';
  return parameters.flatMap((parameter, index) => {
    const fault = styleFault(parameter, isForm);
    return fault === null ? [] : [at(index, 'style', fault)];
  });
}

function checkBody({ method, contentType, parameters }: CheckedOperation): OperationFault[] {
  const faults = checkContentType(contentType, parameters);
  const first = parameters.findIndex((parameter) => BODY_LOCATIONS.includes(parameter.in));
  if (first === -1) return faults;
  if (method === 'GET' || method === 'HEAD') {
    // RFC 9110 section 9.3.1: it has no meaning, and some servers refuse it or hang up.
    faults.push(at(first, 'in', `A ${method} request has no body.`));
  }
  if (parameters.some(isIn('BODY')) && parameters.some(isIn('BODY_FIELD'))) {
    faults.push(at(first, 'in', 'The body is either one BODY parameter or BODY_FIELD parameters, not both.'));
  }
  const second = parameters.findLastIndex(isIn('BODY'));
  if (second !== parameters.findIndex(isIn('BODY'))) {
    faults.push(at(second, 'in', 'There is more than one BODY parameter.'));
  }
  return faults;
}

function checkContentType(contentType: string | null, parameters: readonly ParameterDefinition[]): OperationFault[] {
  if (contentType === null) return [];
  const path = ['contentType'];
  const essence = essenceOf(contentType);
  if (essence === null) return [{ path, message: `"${contentType}" is not a media type.` }];
  const format = formatOf(essence);
  if (format === 'multipart' && essence !== 'multipart/form-data') {
    return [{ path, message: `Of the multipart types only multipart/form-data can be sent, not ${essence}.` }];
  }
  if (!['utf-8', 'us-ascii', null].includes(charsetOf(contentType))) {
    return [{ path, message: 'Text is sent in UTF-8 only.' }];
  }
  const hasFields = ['json', 'form', 'multipart'].includes(format);
  if (!hasFields && parameters.some(isIn('BODY_FIELD'))) {
    return [{ path, message: `A body of ${essence} has no fields: use one BODY parameter.` }];
  }
  return [];
}

function isIn(location: ParameterLocation): (parameter: ParameterDefinition) => boolean {
  return (parameter) => parameter.in === location;
}

function at(index: number, field: string, message: string): OperationFault {
  return { path: ['parameters', String(index), field], message };
}
