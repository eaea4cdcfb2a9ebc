import { htmlToText, textToHtml } from '../html-text.ts';
import { withoutLastLineEnds } from '../text-of.ts';

/** A body, or a stretch of one; what a mail has not is null. */
export interface Bodies {
  readonly text: string | null;
  readonly html: string | null;
}

export const NO_BODIES: Bodies = { text: null, html: null };

/** The text of a body, from its HTML where it has no text to be read. */
export function readableText({ text, html }: Bodies): string | null {
  if (!isBlank(text)) return withoutLastLineEnds(text);
  return isBlank(html) ? (text ?? html) : withoutLastLineEnds(htmlToText(html));
}

/** Stretches of a body as one; those without anything to be read are left out where others have it. */
export function joinBodies(stretches: readonly Bodies[]): Bodies {
  const whole = stretches.filter(({ text, html }) => !isBlank(text) || !isBlank(html));
  const [only] = whole.length === 0 ? stretches : whole;
  if (whole.length < 2) return only ?? NO_BODIES;
  const htmlOf = ({ text, html }: Bodies) => (isBlank(html) ? textToHtml(text ?? '') : html);
  return {
    text: whole.map((stretch) => readableText(stretch) ?? '').join('\n'),
    html: whole.some(({ html }) => !isBlank(html)) ? whole.map(htmlOf).join('\n') : null,
  };
}

/** Whether there is nothing to be read: many mails whose content is elsewhere have a body of spaces. */
export function isBlank(text: string | null): text is null | '' {
  return text === null || text.trim() === '';
}
