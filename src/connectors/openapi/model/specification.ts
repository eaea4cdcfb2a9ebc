import { type Place, PlaceFault } from './place.ts';

/** The generations of the specification that differ in how they are read. */
export type Generation = '2.0' | '3.0' | '3.1';

/** Which specification a document follows. */
export interface Specification {
  /** As the document says. */
  readonly version: string;
  readonly generation: Generation;
}

/** Reads what the document says it is. Throws PlaceFault for anything but OpenAPI 3 and Swagger 2, and names it. */
export function specificationOf(root: Place): Specification {
  const { openapi, swagger } = root.object();
  // YAML makes numbers of unquoted versions.
  const version = String(openapi ?? swagger ?? '');
  if (swagger !== undefined && /^2(\.0)?$/.test(version)) return { version: '2.0', generation: '2.0' };
  if (openapi !== undefined && /^3(\.0(\.\d+.*)?)?$/.test(version)) return { version, generation: '3.0' };
  if (openapi !== undefined && /^3\.[12](\.\d+.*)?$/.test(version)) return { version, generation: '3.1' };
  if (openapi !== undefined)
    throw new PlaceFault(root.get('openapi'), `OpenAPI "${version}" is not known: 3.0, 3.1 and Swagger 2.0 are`);
  if (swagger !== undefined) throw new PlaceFault(root.get('swagger'), `Swagger "${version}" is not known: 2.0 is`);
  throw new PlaceFault(root, `it is ${whatItIs(root)}: an "openapi" or "swagger" version is needed at the top`);
}

function whatItIs(root: Place): string {
  if (root.get('asyncapi').exists) return 'an AsyncAPI document';
  if (root.get('swaggerVersion').exists) return 'a Swagger 1 document';
  if (root.get('info').get('_postman_id').exists || root.get('info').get('schema').text()?.includes('postman'))
    return 'a Postman collection';
  if (root.get('$schema').exists) return 'a JSON Schema';
  return 'no OpenAPI document';
}
