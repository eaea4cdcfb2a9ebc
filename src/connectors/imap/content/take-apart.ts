import { Readable } from 'node:stream';
import { type AttachmentStream, MailParser, type MessageText } from 'mailparser';
import { ConnectorError } from '../../../errors.ts';
import type { MailLimits } from '../mailbox.ts';
import { textTooLarge } from '../part-limit.ts';
import { openCms } from '../smime/cms.ts';
import { type Bodies, joinBodies, NO_BODIES } from './bodies.ts';
import { ByteReader, type Content } from './byte-reader.ts';
import type { DescribedFile, FileKeeper } from './file-keeper.ts';
import { MalformedContent } from './malformed-content.ts';
import { peek } from './peek.ts';

/** What a CMS is stands in its first bytes. */
const CMS_HEAD_BYTES = 4096;

/** Where the content of one mail goes. */
export interface MailSink {
  /** Null: no files are wanted. */
  readonly files: FileKeeper | null;
  readonly limits: MailLimits;
  /** For people: what could not be read of the mail, in sentences. */
  readonly notes: Set<string>;
}

/**
 * Takes a MIME entity (RFC 2045) apart as a stream: its files are kept, and its bodies are answered. Levels of multiparts are
 * not counted, but bounded as every part is: it is no recursion. Throws LIMIT_EXCEEDED, and what the stream throws.
 */
export async function takeApart(source: Content, sink: MailSink, levels = sink.limits.maxNesting): Promise<Bodies> {
  const stream = Readable.from(source);
  const { maxParts } = sink.limits;
  const parser = new MailParser({
    checksumAlgo: false,
    skipHtmlToText: true,
    skipTextToHtml: true,
    maxChildNodes: maxParts,
  });
  // A failed read has to end the iteration below, and pipe() does not hand errors on.
  stream.once('error', (error) => parser.destroy(error));
  stream.pipe(parser);
  const stretches: Bodies[] = [];
  let parts = 0;
  try {
    for await (const item of parser as AsyncIterable<AttachmentStream | MessageText>) {
      parts += 1;
      if (parts > maxParts) throw new ConnectorError('LIMIT_EXCEEDED', `The mail has more than ${maxParts} parts`);
      if (item.type === 'text') stretches.unshift(bodiesOf(item, sink.limits));
      else stretches.push(await takeItem(item, sink, levels));
    }
  } catch (error) {
    if (!isPastLimit(error)) throw error;
    throw new ConnectorError('LIMIT_EXCEEDED', `The mail cannot be taken apart: ${error.message}`, { cause: error });
  } finally {
    stream.destroy();
    parser.destroy();
  }
  return joinBodies(stretches);
}

/**
 * Takes a file that may be S/MIME (RFC 8551): of what is signed, the content; what is encrypted is kept as it is, with a
 * note, and so is everything else. Throws INVALID_RESPONSE where what is signed breaks off.
 */
export async function takeFile(file: DescribedFile, content: Content, sink: MailSink, levels: number): Promise<Bodies> {
  if (!isCms(file.contentType)) return keepFile(file, content, sink);
  const { head, all } = await peek(content, CMS_HEAD_BYTES);
  const { kind } = await look(head);
  if (kind === 'SIGNED' && levels > 0) return takeSigned(new ByteReader(all), sink, levels - 1);
  if (kind === 'ENCRYPTED')
    sink.notes.add(
      'The mail is encrypted (S/MIME): its text cannot be read, and its content is the attachment smime.p7m',
    );
  return keepFile(file, all, sink);
}

async function takeSigned(reader: ByteReader, sink: MailSink, levels: number): Promise<Bodies> {
  try {
    const cms = await openCms(reader);
    const bodies = cms.kind === 'SIGNED' ? await takeApart(cms.content, sink, levels) : NO_BODIES;
    // Certificates and signatures: a parser that waits for its reader has to be let go on.
    await reader.skipAtMost(Number.POSITIVE_INFINITY);
    return bodies;
  } catch (error) {
    if (!(error instanceof MalformedContent)) throw error;
    const message = `What is signed in the mail (S/MIME) cannot be taken apart: ${error.message}`;
    throw new ConnectorError('INVALID_RESPONSE', message, { cause: error });
  }
}

/** Whether a part of this content type is a CMS that may hold a mail's content. */
export function isCms(contentType: string): boolean {
  return /^application\/(x-)?pkcs7-mime$/.test(contentType);
}

async function look(head: Buffer): Promise<{ readonly kind: string }> {
  try {
    return await openCms(new ByteReader([head]));
  } catch (error) {
    if (error instanceof MalformedContent) return { kind: 'OTHER' };
    throw error;
  }
}

async function takeItem(item: AttachmentStream, sink: MailSink, levels: number): Promise<Bodies> {
  const { filename = null, cid = null } = item;
  const file = { filename, contentType: item.contentType.toLowerCase(), contentId: cid };
  const bodies = await takeFile(file, item.content, sink, levels);
  item.release?.();
  return bodies;
}

/** Keeps a file where files are wanted, and lets it go otherwise. Answers no bodies. */
export async function keepFile(file: DescribedFile, content: Content, { files }: MailSink): Promise<Bodies> {
  if (files === null) for await (const _ of content);
  else await files.keep(file, content);
  return NO_BODIES;
}

function bodiesOf({ text, html }: MessageText, { maxTextBytes }: MailLimits): Bodies {
  const longest = Math.max(text?.length ?? 0, (html || '').length);
  if (longest > maxTextBytes) throw textTooLarge(maxTextBytes);
  return { text: text ?? null, html: html || null };
}

/** What mailparser's splitter refuses with: too many parts, or a header of more than a megabyte. */
function isPastLimit(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EMAXLEN';
}
