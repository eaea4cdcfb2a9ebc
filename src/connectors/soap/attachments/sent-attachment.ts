import { randomUUID } from 'node:crypto';
import type { FileValue } from '../../file-value.ts';
import { givenFile } from '../call/given-file.ts';
import { kindOf, refuseInput } from '../call/input-path.ts';
import { getMember } from '../call/output-member.ts';
import type { Attach, InputObject, Refer } from '../call/write-context.ts';
import { writeLexical } from '../call/write-lexical.ts';
import { messageShape } from '../model/message-shape.ts';
import type { MessageModel } from '../model/operation-model.ts';
import { XOP } from './attachment-reference.ts';

/** What is sent beside a message. */
export interface SentAttachment extends Pick<FileValue, 'contentType' | 'bytes'> {
  readonly contentId: string;
}

/** Puts files into the list, and an xop:Include (XOP 1.0, section 2.1) into the message. */
export function attachTo(attachments: SentAttachment[]): Attach {
  const refer = referTo(attachments);
  return ({ contentType, bytes }, prefixes) => {
    return `<${prefixes.qualify(XOP, 'Include')} href="${refer({ contentType, bytes })}"/>`;
  };
}

/** Puts files into the list, and answers their URLs. */
export function referTo(attachments: SentAttachment[]): Refer {
  return ({ contentType, bytes }) => {
    const contentId = newContentId('');
    attachments.push({ contentId, contentType, bytes });
    return `cid:${contentId}`;
  };
}

/**
 * The parts of a message that its binding sends beside it, named by their content ids (WS-I Attachments Profile 1.0, section 3.8).
 * Throws INVALID_INPUT for one that is missing or no bytes.
 */
export function attachedValues(message: MessageModel, values: InputObject): SentAttachment[] {
  return messageShape(message).parameters.flatMap(({ name, target }) => {
    if (target.kind !== 'attachment') return [];
    const value = getMember(values, name) ?? null;
    if (value === null) refuseInput(name, 'is required');
    const base64 = writeLexical('base64Binary', value);
    if (base64 === null)
      refuseInput(name, `${kindOf(value)} is not base64, or a file { filename, contentType, base64 }`);
    const contentType = givenFile(value)?.contentType ?? target.part.contentType;
    const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
    return [{ contentId: newContentId(`${encodeURIComponent(target.part.name)}=`), contentType, bytes }];
  });
}

function newContentId(before: string): string {
  return `${before}${randomUUID()}@passerelle`;
}
