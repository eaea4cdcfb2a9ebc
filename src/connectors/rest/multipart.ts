import type { FileValue } from '../file-value.ts';
import { toFileValue } from './file-value.ts';
import { isObject, toPlainText } from './plain-text.ts';

/**
 * A body of multipart/form-data (RFC 7578), written by the algorithm of the fetch standard. A file is a part with its
 * name and type, an object a part of JSON, a list a part for each member, null no part, and the rest text.
 */
export async function encodeMultipart(
  entries: readonly (readonly [string, unknown])[],
): Promise<{ readonly contentType: string; readonly content: Uint8Array }> {
  const form = new FormData();
  for (const [name, value] of entries) {
    for (const each of Array.isArray(value) ? value : [value]) append(form, name, each);
  }
  const encoded = new Response(form);
  const contentType = encoded.headers.get('content-type') ?? 'multipart/form-data';
  return { contentType, content: new Uint8Array(await encoded.arrayBuffer()) };
}

function append(form: FormData, name: string, value: unknown): void {
  if (value === null || value === undefined) return;
  const file = toFileValue(value, name);
  if (file !== null) form.append(name, toBlob(file), file.filename ?? 'file');
  else if (isObject(value)) form.append(name, new Blob([JSON.stringify(value)], { type: 'application/json' }));
  else form.append(name, toPlainText(value));
}

function toBlob(file: FileValue): Blob {
  return new Blob([file.bytes], { type: file.contentType ?? 'application/octet-stream' });
}
