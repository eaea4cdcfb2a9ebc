import { randomUUID } from 'node:crypto';
import type { FileValue } from '../../file-value.ts';
import type { Attach } from '../call/write-context.ts';
import { XOP } from './attachment-reference.ts';

/** What is sent beside a message. */
export interface SentAttachment extends Pick<FileValue, 'contentType' | 'bytes'> {
  readonly contentId: string;
}

/** Puts files into the list, and an xop:Include (XOP 1.0, section 2.1) into the message. */
export function attachTo(attachments: SentAttachment[]): Attach {
  return ({ contentType, bytes }, prefixes) => {
    const contentId = `${randomUUID()}@passerelle`;
    attachments.push({ contentId, contentType, bytes });
    return `<${prefixes.qualify(XOP, 'Include')} href="cid:${contentId}"/>`;
  };
}
