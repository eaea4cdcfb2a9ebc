import type { MessageStructureObject } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import { type BodyPlan, planBody } from './body-plan.ts';

/** What proves who has written a mail: no document. */
const SIGNATURES: readonly string[] = [
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-signature',
];

/** More than any limit under which a mail is read. */
const LIMITS = {
  maxMailBytes: Number.POSITIVE_INFINITY,
  maxPartBytes: Number.POSITIVE_INFINITY,
  maxTextBytes: Number.POSITIVE_INFINITY,
  maxNesting: 100,
  maxParts: 10_000,
};

/**
 * Whether a person would say that the mail has an attachment, by its BODYSTRUCTURE (RFC 9051 section 7.5.2): one of the parts that
 * are read as attachments which is neither a picture shown in the text nor a signature. Null where the structure does not tell, or is
 * one that nobody reads.
 */
export function hasAttachments(structure: MessageStructureObject | undefined): boolean | null {
  const plan = planOf(structure);
  if (structure === undefined || plan === null) return null;
  const shown = new Set(sectionsShown(structure));
  return plan.attachments.some(
    ({ section, contentType }) => !shown.has(section) && !SIGNATURES.includes(contentType.toLowerCase()),
  );
}

function planOf(structure: MessageStructureObject | undefined): BodyPlan | null {
  try {
    return planBody(structure, LIMITS);
  } catch (error) {
    if (error instanceof ConnectorError) return null;
    throw error;
  }
}

/** Pictures that are marked inline, or have a Content-ID by which HTML shows them and are not marked as attachments. */
function sectionsShown(node: MessageStructureObject): readonly string[] {
  const isPicture = node.type.toLowerCase().startsWith('image/');
  const isShown = node.disposition === 'inline' || (node.disposition === undefined && Boolean(node.id));
  const own = isPicture && isShown ? [node.part ?? 'TEXT'] : [];
  return [...own, ...(node.childNodes ?? []).flatMap(sectionsShown)];
}
