import type { JsonSchema } from '../../connector.ts';
import { FILE_SCHEMA } from '../../file-schema.ts';
import type { Place } from './place.ts';

/** The schema of a form's field where it is a file, or a list of them; null otherwise. */
export function fileFieldSchema(schema: Place): JsonSchema | null {
  if (isFile(schema)) return FILE_SCHEMA;
  const isList = schema.get('type').text() === 'array' && schema.get('items').exists;
  return isList && isFile(schema.get('items').resolve()) ? { type: 'array', items: FILE_SCHEMA } : null;
}

/** `format: binary` of 3.0, `contentMediaType` of 3.1, `type: file` of Swagger 2. */
function isFile(schema: Place): boolean {
  const type = schema.get('type').text();
  if (type === 'file') return true;
  if (type !== 'string' && type !== null) return false;
  const isRaw = schema.get('contentMediaType').exists && !schema.get('contentEncoding').exists;
  return schema.get('format').text() === 'binary' || isRaw;
}
