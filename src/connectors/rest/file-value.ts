import { type FileValue, readFileValue } from '../file-value.ts';
import { misplaced } from './plain-text.ts';

/**
 * The file that a value stands for; null where it is not `{ filename, contentType, base64 }`. Throws ConnectorError
 * INVALID_INPUT, about the parameter `name`, for what is no base64.
 */
export function toFileValue(value: unknown, name?: string): FileValue | null {
  const file = readFileValue(value);
  if (file?.bytes === null) throw misplaced('The base64 of the file is not valid (RFC 4648 section 4).', name);
  return file;
}
