import { randomUUID } from 'node:crypto';
import { ConnectorError } from '../../../errors.ts';
import { HeaderFields } from '../../egress/header-fields.ts';
import { isHeaderValue } from '../../header-rules.ts';
import { parseMediaType } from './media-type.ts';
import type { SentAttachment } from './sent-attachment.ts';

/** A message with its attachments, as HTTP sends it. */
export interface PackedMessage {
  readonly headers: HeaderFields;
  readonly body: Uint8Array;
}

const UNKNOWN_TYPE = 'application/octet-stream';
const ROOT = 'message@passerelle';

/**
 * Packs a message and what is sent beside it: by MTOM (section 4), or else as SOAP Messages with Attachments. `headers` are those of
 * the message alone. Throws INVALID_INPUT for a content type that no header can carry.
 */
export function packMessage(
  message: string,
  { attachments, byMtom }: { readonly attachments: readonly SentAttachment[]; readonly byMtom: boolean },
  headers: HeaderFields,
): PackedMessage {
  const boundary = `passerelle-${randomUUID()}`;
  const type = headers.get('content-type') ?? '';
  const xop = `application/xop+xml; charset=utf-8; type="${quoted(withoutCharset(type))}"`;
  const root = partHeader(boundary, ROOT, byMtom ? xop : type);
  const parts = attachments.flatMap(({ contentId, contentType, bytes }) => [
    Buffer.from(partHeader(boundary, contentId, checkedType(contentType)), 'latin1'),
    bytes,
  ]);
  const packed = new HeaderFields(headers);
  packed.set('accept', `multipart/related, ${headers.get('accept') ?? '*/*'}`);
  packed.set('content-type', packedType(boundary, type, byMtom));
  const end = Buffer.from(`\r\n--${boundary}--\r\n`, 'latin1');
  return { headers: packed, body: Buffer.concat([Buffer.from(root + message, 'utf8'), ...parts, end]) };
}

/** `start-info` is the media type of the message, with its action beside it as .NET and CXF write it. */
function packedType(boundary: string, type: string, byMtom: boolean): string {
  const { essence, parameters } = parseMediaType(type);
  const action = parameters.get('action');
  const beside = action === undefined ? '' : `; action="${quoted(action)}"`;
  const kind = byMtom ? `type="application/xop+xml"; start-info="${essence}"` : `type="${essence}"`;
  return `multipart/related; ${kind}; start="<${ROOT}>"; boundary="${boundary}"${beside}`;
}

function partHeader(boundary: string, contentId: string, contentType: string): string {
  return `\r\n--${boundary}\r\nContent-Type: ${contentType}\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <${contentId}>\r\n\r\n`;
}

function withoutCharset(type: string): string {
  return type.replace(/;\s*charset=[^;]*/i, '');
}

function quoted(text: string): string {
  return text.replace(/["\\]/g, (character) => `\\${character}`);
}

function checkedType(contentType: string | null): string {
  if (contentType === null || contentType === '') return UNKNOWN_TYPE;
  if (isHeaderValue(contentType)) return contentType;
  throw new ConnectorError(
    'INVALID_INPUT',
    'The contentType of a file has a line break or a character beyond ISO 8859-1.',
  );
}
