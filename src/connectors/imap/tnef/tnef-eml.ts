import libmime from 'libmime';
import type { ByteReader } from '../content/byte-reader.ts';
import { tnefBodies } from './tnef-bodies.ts';
import { isTnefMessage, type TnefAttachment, type TnefMessage } from './tnef-message.ts';

/** 57 bytes make a line of 76 characters (RFC 2045 section 6.8). */
const LINE_BYTES = 57;

/**
 * A message of a TNEF stream as a MIME message (RFC 5322, RFC 2046), in pieces. `reader` stands before the first of its
 * files, and behind the last one afterwards.
 */
export async function* tnefEml(reader: ByteReader, message: TnefMessage, depth = 0): AsyncGenerator<Buffer> {
  // All that is within is Base64: no boundary but one of another depth occurs in it.
  const boundary = `_tnef_${depth}_`;
  yield lines(...headers(message), 'MIME-Version: 1.0', `Content-Type: multipart/mixed; boundary="${boundary}"`, '');
  const { text, html } = await tnefBodies(message);
  if (text !== null) yield textPart(boundary, 'text/plain', text);
  if (html !== null) yield textPart(boundary, 'text/html', html);
  for (const attachment of message.attachments) {
    yield lines(`--${boundary}`);
    yield* attachmentPart(reader, attachment, depth);
  }
  yield lines(`--${boundary}--`);
}

function headers({ subject, senderName, senderAddress, to, sentAt }: TnefMessage): string[] {
  const from = senderAddress === null ? word(senderName ?? '') : `${word(senderName ?? '')} <${word(senderAddress)}>`;
  return [
    senderName === null && senderAddress === null ? [] : [`From: ${from.trim()}`],
    to === null ? [] : [`To: ${word(to)}`],
    subject === null ? [] : [`Subject: ${word(subject)}`],
    sentAt === null ? [] : [`Date: ${sentAt.toUTCString().replace('GMT', '+0000')}`],
  ].flat();
}

/** No value of a message may end its line. */
function word(text: string): string {
  return libmime.encodeWords(text.replace(/[\r\n\0]+/g, ' '), 'B', 52);
}

function textPart(boundary: string, contentType: string, text: string): Buffer {
  const type = `Content-Type: ${contentType}; charset=utf-8`;
  const encoded = Buffer.from(text).toString('base64');
  return lines(`--${boundary}`, type, 'Content-Transfer-Encoding: base64', '', wrapped(encoded), '');
}

async function* attachmentPart(reader: ByteReader, attachment: TnefAttachment, depth: number): AsyncGenerator<Buffer> {
  const { content, contentId } = attachment;
  if (isTnefMessage(content)) {
    yield lines('Content-Type: message/rfc822', '');
    yield* tnefEml(reader, content, depth + 1);
    yield lines('');
    return;
  }
  const params = { filename: attachment.filename ?? '' };
  yield lines(
    `Content-Type: ${attachment.contentType?.replace(/[\r\n]+/g, '') ?? 'application/octet-stream'}`,
    libmime.foldLines(`Content-Disposition: ${libmime.buildHeaderValue({ value: 'attachment', params })}`),
    ...(contentId === null ? [] : [`Content-ID: <${word(contentId)}>`]),
    'Content-Transfer-Encoding: base64',
    '',
  );
  await reader.skip(content.offset - reader.position);
  yield* encoded(reader.stream(content.length));
}

/** Whole lines of Base64. */
async function* encoded(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of content) {
    const bytes = Buffer.concat([rest, chunk]);
    const whole = bytes.length - (bytes.length % LINE_BYTES);
    rest = bytes.subarray(whole);
    if (whole > 0) yield lines(wrapped(bytes.subarray(0, whole).toString('base64')));
  }
  yield lines(wrapped(rest.toString('base64')));
}

function wrapped(base64: string): string {
  return base64.replace(/.{76}(?=.)/g, '$&\r\n');
}

function lines(...all: readonly string[]): Buffer {
  return Buffer.from(`${all.join('\r\n')}\r\n`);
}
