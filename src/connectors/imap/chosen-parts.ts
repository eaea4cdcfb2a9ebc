import type { BodyPlan, PartReference } from './body-plan.ts';
import { isCms } from './content/take-apart.ts';
import type { WantedParts } from './mailbox.ts';
import { isTnef } from './tnef/read-tnef-part.ts';

/** What is to be read of a mail; a part may be in several of the lists. */
export interface ChosenParts {
  /** For the text, in order. */
  readonly text: readonly PartReference[];
  /** For the HTML, in order; empty where the mail has none. */
  readonly html: readonly PartReference[];
  /** Text in which files may stand (uuencode). */
  readonly searched: readonly PartReference[];
  /** Attachments, and what may wrap the body. */
  readonly files: readonly PartReference[];
}

/** The parts of a mail that are to be read where so much of it is wanted. */
export function chosenParts({ body, attachments }: BodyPlan, wanted: WantedParts): ChosenParts {
  const hasHtml = body.some((slot) => slot.html.length > 0);
  const preferred = (first: 'plain' | 'html', second: 'plain' | 'html') =>
    body.flatMap((slot) => (slot[first].length > 0 ? slot[first] : slot[second]));
  return {
    text: wanted.bodyText ? preferred('plain', 'html') : [],
    html: wanted.bodyHtml && hasHtml ? preferred('html', 'plain') : [],
    // A text that has a version in HTML was not written by a program that knows nothing of MIME.
    searched: wanted.attachments ? body.flatMap((slot) => (slot.html.length > 0 ? [] : slot.plain)) : [],
    files: attachments.filter((part) => wanted.attachments || isCms(part.contentType) || isTnef(part)),
  };
}

/** All of them, as they are read. */
export function allParts({ text, html, searched, files }: ChosenParts): readonly PartReference[] {
  return [...text, ...html, ...searched, ...files];
}
