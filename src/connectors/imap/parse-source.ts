import { Readable } from 'node:stream';
import { type AttachmentStream, MailParser, type MessageText } from 'mailparser';
import { ConnectorError } from '../../errors.ts';
import type { SaveFile, StoredFile } from '../connector.ts';
import { safeFileName } from './file-name.ts';
import { htmlToText } from './html-text.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { MailLimits, MailParts, WantedParts } from './mailbox.ts';
import { bounded, partTooLarge } from './part-limit.ts';
import { readSection, SOURCE } from './read-section.ts';
import { safeContentType } from './safe-content-type.ts';
import { withoutLastLineEnds } from './text-of.ts';

/**
 * Reads the whole mail as a stream and takes it apart here: for mails that the server's BODYSTRUCTURE does not describe.
 * Levels are not counted, but bounded as every part is: it is no recursion, and there is nothing to overflow.
 */
export async function parseSource(
  connection: ImapConnection,
  uid: number,
  wanted: WantedParts,
  limits: MailLimits,
  saveFile: SaveFile,
): Promise<MailParts> {
  const source = Readable.from(readSection(connection, uid, SOURCE));
  const parser = new MailParser({
    checksumAlgo: false,
    skipHtmlToText: true,
    skipTextToHtml: true,
    maxChildNodes: limits.maxParts,
  });
  // A failed read has to end the iteration below, and pipe() does not hand errors on.
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  const attachments: StoredFile[] = [];
  let text: MessageText | null = null;
  let parts = 0;
  try {
    for await (const item of parser as AsyncIterable<AttachmentStream | MessageText>) {
      parts += 1;
      if (parts > limits.maxParts)
        throw new ConnectorError('LIMIT_EXCEEDED', `The mail has more than ${limits.maxParts} parts`);
      if (item.type === 'text') text = item;
      else await takeAttachment(item, wanted.attachments, limits, saveFile, attachments);
    }
  } catch (error) {
    throw isPastLimit(error)
      ? new ConnectorError('LIMIT_EXCEEDED', `The mail cannot be taken apart: ${error.message}`, { cause: error })
      : connection.error(error, `read the mail ${uid}`);
  } finally {
    source.destroy();
    parser.destroy();
  }
  return { ...bodies(text, wanted, limits), attachments };
}

async function takeAttachment(
  item: AttachmentStream,
  wanted: boolean,
  limits: MailLimits,
  saveFile: SaveFile,
  attachments: StoredFile[],
): Promise<void> {
  if (wanted) {
    const filename = safeFileName(item.filename);
    const content = bounded(item.content, limits.maxPartBytes, filename);
    attachments.push(await saveFile({ filename, contentType: safeContentType(item.contentType), content }));
  } else {
    item.content.resume();
  }
  item.release?.();
}

function bodies(text: MessageText | null, wanted: WantedParts, limits: MailLimits): Omit<MailParts, 'attachments'> {
  const html = text?.html ?? null;
  const plain = text?.text ?? null;
  if (Math.max(plain?.length ?? 0, html?.length ?? 0) > limits.maxPartBytes)
    throw partTooLarge(limits.maxPartBytes, null);
  const readable = plain ?? (html === null ? null : htmlToText(html));
  return {
    bodyText: wanted.bodyText && readable !== null ? withoutLastLineEnds(readable) : null,
    bodyHtml: wanted.bodyHtml ? html : null,
  };
}

/** What mailparser's splitter refuses with: too many parts, or a header of more than a megabyte. */
function isPastLimit(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && error.code === 'EMAXLEN';
}
