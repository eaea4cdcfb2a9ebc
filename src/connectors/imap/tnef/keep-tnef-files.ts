import type { ByteReader } from '../content/byte-reader.ts';
import type { FileKeeper } from '../content/file-keeper.ts';
import { tnefEml } from './tnef-eml.ts';
import { isTnefMessage, type TnefAttachment, type TnefMessage } from './tnef-message.ts';

/** Keeps the files of a message that was read from the same stream, of which `reader` stands at the beginning again. */
export async function keepTnefFiles(reader: ByteReader, message: TnefMessage, files: FileKeeper): Promise<void> {
  for (const attachment of message.attachments) {
    const { content } = attachment;
    if (isTnefMessage(content)) await files.keep(describedMessage(attachment, content), tnefEml(reader, content));
    else {
      await reader.skip(content.offset - reader.position);
      await files.keep(
        { ...attachment, contentType: attachment.contentType ?? 'application/octet-stream' },
        reader.stream(content.length),
      );
    }
  }
}

function describedMessage({ filename, contentId }: TnefAttachment, { subject }: TnefMessage) {
  const name = (subject || filename) ?? 'message';
  return { filename: /\.eml$/i.test(name) ? name : `${name}.eml`, contentType: 'message/rfc822', contentId };
}
