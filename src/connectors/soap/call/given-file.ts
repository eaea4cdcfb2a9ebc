import { type FileValue, readFileValue } from '../../file-value.ts';

/** The file that a value stands for; null where it is not `{ filename, contentType, base64 }`. */
export function givenFile(value: unknown): FileValue | null {
  const file = readFileValue(value);
  return file?.bytes === null ? null : file;
}
