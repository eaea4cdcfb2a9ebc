import { type Bodies, NO_BODIES } from '../content/bodies.ts';
import { ByteReader, type Content } from '../content/byte-reader.ts';
import type { DescribedFile } from '../content/file-keeper.ts';
import { MalformedContent } from '../content/malformed-content.ts';
import type { MailSink } from '../content/take-apart.ts';
import { keepTnefFiles } from './keep-tnef-files.ts';
import { readTnef } from './read-tnef.ts';
import { tnefBodies } from './tnef-bodies.ts';
import type { TnefMessage } from './tnef-message.ts';

/** Whether a part says that it is TNEF (MS-OXTNEF), which Outlook and Exchange send as winmail.dat. */
export function isTnef({ contentType, filename }: Pick<DescribedFile, 'contentType' | 'filename'>): boolean {
  if (/^application\/(vnd\.)?ms-tnef$/.test(contentType)) return true;
  return contentType === 'application/octet-stream' && /^(winmail|win)\.dat$/i.test(filename ?? '');
}

/**
 * Keeps the files that lie in a TNEF part, where files are wanted, and answers its bodies where the mail lacks one. It is read twice, so that nothing of it
 * has to be held: `open` gives its bytes from the beginning. Null, with a note, where it is broken or no TNEF: then it is
 * to be kept as it is.
 */
export async function readTnefPart(
  open: () => Content,
  { filename }: Pick<DescribedFile, 'filename'>,
  sink: MailSink,
  lacksBody: boolean,
): Promise<Bodies | null> {
  const message = await readWhole(open(), sink);
  if (message instanceof MalformedContent) {
    sink.notes.add(
      `The attachment ${filename ?? 'winmail.dat'} cannot be taken apart, and is kept as it is: ${message.message}`,
    );
    return null;
  }
  if (sink.files !== null) {
    const reader = new ByteReader(open());
    try {
      await keepTnefFiles(reader, message, sink.files);
    } finally {
      await reader.close();
    }
  }
  if (!lacksBody) return NO_BODIES;
  const bodies = await tnefBodies(message);
  if (bodies.text === null && bodies.html === null && message.compressedRtf !== null)
    sink.notes.add('The text of the mail is RTF that cannot be read');
  return bodies;
}

async function readWhole(content: Content, { limits }: MailSink): Promise<TnefMessage | MalformedContent> {
  try {
    return await readTnef(new ByteReader(content), limits);
  } catch (error) {
    if (error instanceof MalformedContent) return error;
    throw error;
  }
}
