import type { HttpMethod } from '../../connector.ts';
import type { OfferedOperation, OperationDetails } from '../openapi-document.ts';
import { nameParameters } from './name-parameters.ts';
import type { OperationReading, OperationSource } from './operation-source.ts';
import { outputSchemaOf } from './output-schema.ts';
import { ownServer, pathBelow } from './own-server.ts';
import { parametersOf } from './parameters.ts';
import { readPathKey } from './path-key.ts';
import type { Place } from './place.ts';
import { bodyOf } from './request-body.ts';
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

/**
 * The operation as it is listed, its path below `base`; reads none of its schemas. Throws PlaceFault where it is not
 * valid.
 */
export function listOperation(source: OperationSource, base: string | null): Omit<OfferedOperation, 'uncallable'> {
  const { ref, method, operation } = source;
  operation.object();
  const operationId = operation.get('operationId').text();
  const tags = Array.isArray(operation.get('tags').value) ? operation.get('tags').items() : [];
  const name = (operation.get('summary').text()?.trim() || operationId || ref).replace(/\s+/g, ' ');
  return {
    ref,
    method,
    path: `${pathToServer(source, base) ?? ''}${readPathKey(source.path).path}`,
    operationId,
    name: name.length > 200 ? `${name.slice(0, 199)}…` : name,
    description: operation.get('description').text() ?? operation.get('summary').text(),
    tags: tags.flatMap((tag) => tag.text() ?? []),
    deprecated: operation.get('deprecated').isTrue(),
  };
}

/** What leads from the base URL to the operation's own server; '' where it has none, null where that is elsewhere. */
function pathToServer(source: OperationSource, base: string | null): string | null {
  const own = ownServer(source, base);
  if (own === null) return '';
  return own.url === null || base === null ? null : pathBelow(base, own.url);
}

/** What a call of the operation, below `base`, takes and answers. Throws PlaceFault where it is not valid. */
export function readOperation(
  source: OperationSource,
  base: string | null,
  reading: OperationReading,
): Omit<OperationDetails, 'warnings'> {
  if (pathToServer(source, base) === null)
    reading.warn(
      `The document has it at ${ownServer(source, base)?.written}; it is called below the base URL of the service.`,
    );
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
  const { path: called, query } = readPathKey(path);
  if (query.some(([name, value]) => /[{}]/.test(name + value.replace(/^\{[^{}]+\}$/, ''))))
    return 'the query of the path has a name, or a part of a value, that is to be filled: describe it as a parameter';
  return /[{}]/.test(called.replace(/\{[^{}/]+\}/g, '')) ? 'the path has a brace that belongs to no {name}' : null;
}
