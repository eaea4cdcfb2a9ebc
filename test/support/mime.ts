import { type ParsedMail, simpleParser } from 'mailparser';
import type { ReceivedRequest } from './http-peer.ts';

/** A multipart body as a mail parser sees it, which knows nothing of SOAP. */
export async function parseMultipart({
  headers,
  body,
}: Pick<ReceivedRequest, 'headers' | 'body'>): Promise<ParsedMail> {
  const head = Buffer.from(`MIME-Version: 1.0\r\nContent-Type: ${headers['content-type']}\r\n\r\n`);
  return simpleParser(Buffer.concat([head, body]));
}
