import { ConnectorError } from '../../../errors.ts';
import { attributeIn } from '../call/schema-instance.ts';
import type { StartTag } from '../call/start-tag.ts';
import { contentIdOfUrl } from './content-id.ts';

/** The namespace of Include. */
export const XOP = 'http://www.w3.org/2004/08/xop/include';

/** What stands in an output for a part that is to come, until the whole message has arrived. */
export class AttachmentReference {
  readonly contentId: string;
  /**
   * INCLUDED: the bytes are the text, in base64 (XOP). REFERRED: the part stands in the place of the element (SOAP Messages with
   * Attachments). MENTIONED: the text may be the URL of a part, such as a swaRef (WS-I Attachments Profile 1.0, section 4).
   */
  readonly kind: 'INCLUDED' | 'REFERRED' | 'MENTIONED';
  /** As it stands in the message. */
  readonly url: string;

  constructor(kind: AttachmentReference['kind'], contentId: string, url: string) {
    this.kind = kind;
    this.contentId = contentId;
    this.url = url;
  }
}

/** What an xop:Include refers to (XOP 1.0, section 2.1); null for any other element. Throws INVALID_RESPONSE where it refers to nothing. */
export function includedPart(tag: StartTag): AttachmentReference | null {
  if (tag.name.local !== 'Include' || tag.name.namespace !== XOP) return null;
  const href = attributeIn(tag, 'href', '') ?? '';
  const contentId = contentIdOfUrl(href);
  if (contentId !== null) return new AttachmentReference('INCLUDED', contentId, href);
  const problem = 'The answer has an xop:Include whose href is no cid: URL, so it refers to no part of the message.';
  throw new ConnectorError('INVALID_RESPONSE', problem);
}

/** What an element refers to by `href="cid:…"`; null where it does not. */
export function referredPart(tag: StartTag): AttachmentReference | null {
  const href = tag.attributes.length === 0 ? null : attributeIn(tag, 'href', '');
  const contentId = href === null ? null : contentIdOfUrl(href);
  return href === null || contentId === null ? null : new AttachmentReference('REFERRED', contentId, href);
}

/** What a text may refer to; null where it is no cid: URL. */
export function mentionedPart(text: string): AttachmentReference | null {
  const contentId = contentIdOfUrl(text);
  return contentId === null ? null : new AttachmentReference('MENTIONED', contentId, text);
}
