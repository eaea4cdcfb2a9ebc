import type { HttpMethod } from '../../connector.ts';
import type { OfferedOperation, OperationDetails } from '../openapi-document.ts';
import { nameParameters } from './name-parameters.ts';
import type { OperationReading, OperationSource } from './operation-source.ts';
import { outputSchemaOf } from './output-schema.ts';
import { parametersOf } from './parameters.ts';
import type { Place } from './place.ts';
import { bodyOf } from './request-body.ts';
import { openApiServers } from './servers.ts';
import type { Generation } from './specification.ts';

const METHODS: Readonly<Record<string, HttpMethod>> = {
  get: 'GET',
  put: 'PUT',
  post: 'POST',
  delete: 'DELETE',
  options: 'OPTIONS',
  head: 'HEAD',
  patch: 'PATCH',
};

/** Every operation of the paths, in the order of the document. Throws PlaceFault where the paths are none. */
export function operationsOf(
  root: Place,
  generation: Generation,
  warn: (message: string) => void,
): readonly OperationSource[] {
  return root
    .get('paths')
    .members()
    .filter(([path]) => !path.startsWith('x-'))
    .flatMap(([path, entry]) => {
      const pathItem = entry.resolve();
      if (pathItem.get('trace').exists) warn(`TRACE ${path} is left out: the method cannot be called.`);
      return Object.keys(pathItem.object()).flatMap((member): OperationSource[] => {
        const method = METHODS[member];
        if (method === undefined) return [];
        const operation = pathItem.get(member);
        return [{ ref: `${method} ${path}`, method, path, root, pathItem, operation, generation }];
      });
    });
}

/** The operation as it is listed; reads none of its schemas. Throws PlaceFault where it is not valid. */
export function listOperation({ ref, method, path, operation }: OperationSource): Omit<OfferedOperation, 'uncallable'> {
  operation.object();
  const operationId = operation.get('operationId').text();
  const tags = Array.isArray(operation.get('tags').value) ? operation.get('tags').items() : [];
  const name = (operation.get('summary').text()?.trim() || operationId || ref).replace(/\s+/g, ' ');
  return {
    ref,
    method,
    path,
    operationId,
    name: name.length > 200 ? `${name.slice(0, 199)}…` : name,
    description: operation.get('description').text() ?? operation.get('summary').text(),
    tags: tags.flatMap((tag) => tag.text() ?? []),
    deprecated: operation.get('deprecated').isTrue(),
  };
}

/** What a call of the operation takes and answers. Throws PlaceFault where it is not valid. */
export function readOperation(source: OperationSource, reading: OperationReading): Omit<OperationDetails, 'warnings'> {
  const servers = [source.operation, source.pathItem].flatMap((place) => openApiServers(place.get('servers')));
  if (servers[0] !== undefined)
    reading.warn(`The document has it at ${servers[0]}; it is called below the base URL of the service.`);
  const parameters = parametersOf(source, reading);
  const body = bodyOf(source, reading);
  return {
    contentType: body.contentType,
    parameters: nameParameters([...parameters, ...body.parameters]),
    outputSchema: outputSchemaOf(source, reading),
  };
}

/** Why the path cannot be called; null where it can. */
export function pathFault(path: string): string | null {
  if (!path.startsWith('/')) return 'a path begins with "/"';
  if (/[?#]/.test(path)) return 'the path has "?" or "#", which no path has';
  return /[{}]/.test(path.replace(/\{[^{}/]+\}/g, '')) ? 'the path has a brace that belongs to no {name}' : null;
}
