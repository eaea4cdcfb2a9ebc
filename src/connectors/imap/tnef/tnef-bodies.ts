import type { Bodies } from '../content/bodies.ts';
import { rtfBody } from './rtf-body.ts';
import type { TnefMessage } from './tnef-message.ts';

/** The bodies of a message, from its RTF where it has neither text nor HTML. */
export async function tnefBodies({ bodyText, bodyHtml, compressedRtf }: TnefMessage): Promise<Bodies> {
  if (bodyText !== null || bodyHtml !== null || compressedRtf === null) return { text: bodyText, html: bodyHtml };
  return rtfBody(compressedRtf);
}
