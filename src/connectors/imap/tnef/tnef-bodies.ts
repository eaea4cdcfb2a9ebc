import type { Bodies } from '../content/bodies.ts';
import { rtfBody } from './rtf-body.ts';
import type { TnefMessage } from './tnef-message.ts';

/** The bodies of a message, from its RTF where it has neither text nor HTML; line ends are `\n`. */
export async function tnefBodies({ bodyText, bodyHtml, compressedRtf }: TnefMessage): Promise<Bodies> {
  const isRtf = bodyText === null && bodyHtml === null && compressedRtf !== null;
  const { text, html } = isRtf ? await rtfBody(compressedRtf) : { text: bodyText, html: bodyHtml };
  return { text: withLineFeeds(text), html: withLineFeeds(html) };
}

function withLineFeeds(text: string | null): string | null {
  return text?.replace(/\r\n?/g, '\n') ?? null;
}
