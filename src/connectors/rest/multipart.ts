import { randomBytes } from 'node:crypto';
import { toFileValue } from './file-value.ts';
import { isObject, toPlainText } from './plain-text.ts';

/** What a part holds, and the header fields that say what it is. */
interface Part {
  readonly headers: readonly string[];
  readonly content: Uint8Array | string;
}

/**
 * A body of multipart/form-data (RFC 7578), names and text as the fetch standard writes them. A file is a part with its name
 * and type, an object a part of JSON without a file name (section 4.2), a list a part for each member, null no part, and the
 * rest text.
 */
export function encodeMultipart(entries: readonly (readonly [string, unknown])[]): {
  readonly contentType: string;
  readonly content: Uint8Array;
} {
  const boundary = `form-data-${randomBytes(16).toString('hex')}`;
  const pieces = entries
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((each) => toPart(name, each)))
    .flatMap((part) => (part === null ? [] : [head(boundary, part), Buffer.from(part.content), Buffer.from('\r\n')]));
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

function toPart(name: string, value: unknown): Part | null {
  if (value === null || value === undefined) return null;
  const disposition = `Content-Disposition: form-data; name="${quotable(name)}"`;
  const file = toFileValue(value, name);
  if (file !== null)
    return {
      headers: [
        `${disposition}; filename="${quotable(file.filename ?? 'file')}"`,
        `Content-Type: ${fieldText(file.contentType ?? 'application/octet-stream')}`,
      ],
      content: file.bytes,
    };
  if (isObject(value))
    return { headers: [disposition, 'Content-Type: application/json'], content: JSON.stringify(value) };
  return { headers: [disposition], content: toPlainText(value).replace(/\r\n?|\n/g, '\r\n') };
}

function head(boundary: string, { headers }: Part): Buffer {
  return Buffer.from([`--${boundary}`, ...headers, '', ''].join('\r\n'));
}

/** As browsers write a name within quotes; nothing in it can end the header field. */
function quotable(name: string): string {
  return name.replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('"', '%22');
}

function fieldText(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trim();
}
