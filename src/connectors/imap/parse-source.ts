import { type Bodies, isBlank } from './content/bodies.ts';
import { peek } from './content/peek.ts';
import { type MailSink, takeApart } from './content/take-apart.ts';
import type { ImapConnection } from './imap-connection.ts';
import { boundedText } from './part-limit.ts';
import { readSection, SOURCE } from './read-section.ts';
import { decodeText } from './text-decoding.ts';

/** Where the first boundary of a mail is looked for. */
const HEAD_BYTES = 64 * 1024;

/**
 * Reads the whole mail as a stream and takes it apart here: for mails that the server's BODYSTRUCTURE does not describe.
 * Where it is in parts and the boundary is not the announced one, the one that is there counts (`declared` is null where
 * there is none); what has no boundary at all is text.
 */
export async function parseSource(
  connection: ImapConnection,
  uid: number,
  sink: MailSink,
  declared: string | null,
): Promise<Bodies> {
  try {
    const bodies = await takeApart(readSection(connection, uid, SOURCE), sink);
    const isEmpty = isBlank(bodies.text) && isBlank(bodies.html) && (sink.files?.kept.length ?? 0) === 0;
    return isEmpty ? await parseBody(connection, uid, sink, declared) : bodies;
  } catch (error) {
    throw connection.error(error, `read the mail ${uid}`);
  }
}

async function parseBody(
  connection: ImapConnection,
  uid: number,
  sink: MailSink,
  declared: string | null,
): Promise<Bodies> {
  const { head, all } = await peek(readSection(connection, uid, 'TEXT'), HEAD_BYTES);
  const boundary = /^--([^\r\n]{1,70}?)[ \t]*\r?\n[\w-]+:/m.exec(head.toString('latin1'))?.[1];
  if (boundary !== undefined && boundary !== declared) return takeApart(asMultipart(boundary, all), sink);
  if (declared !== null && head.includes(`--${declared}`)) {
    await all.return(undefined);
    return { text: '', html: null };
  }
  const chunks: Buffer[] = [];
  for await (const chunk of boundedText(all, sink.limits.maxTextBytes)) chunks.push(chunk);
  return { text: decodeText(Buffer.concat(chunks), null).replace(/\r\n?/g, '\n'), html: null };
}

async function* asMultipart(boundary: string, body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const quoted = boundary.replace(/["\\]/g, '\\$&');
  yield Buffer.from(`Content-Type: multipart/mixed; boundary="${quoted}"\r\n\r\n`, 'latin1');
  yield* body;
}
