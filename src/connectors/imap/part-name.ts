import type { MessageStructureObject } from 'imapflow';
import { decodeWords } from './encoded-words.ts';

/**
 * The name of a part as the mail has it, decoded; not safe yet. A forwarded message is named by its subject, and parts that have one
 * use by that. null where nothing gives a name.
 */
export function partName(node: MessageStructureObject): string | null {
  const named = node.dispositionParameters?.['filename'] || node.parameters?.['name'];
  if (named) return named;
  if (node.type !== 'message/rfc822' && node.type !== 'message/global') return USUAL_NAMES[node.type] ?? null;
  const subject = decodeWords(node.envelope?.subject ?? '');
  return `${subject === '' ? 'message' : subject}.eml`;
}

/** What parts are called whose sender saw no need for a name. */
const USUAL_NAMES: Readonly<Record<string, string>> = {
  'text/calendar': 'invite.ics',
  'message/delivery-status': 'delivery-status.txt',
  'message/global-delivery-status': 'delivery-status.txt',
  'message/disposition-notification': 'disposition-notification.txt',
  'message/feedback-report': 'feedback-report.txt',
  'text/rfc822-headers': 'headers.txt',
  'application/pkcs7-mime': 'smime.p7m',
  'application/x-pkcs7-mime': 'smime.p7m',
  'application/pkcs7-signature': 'smime.p7s',
  'application/x-pkcs7-signature': 'smime.p7s',
  'application/pgp-signature': 'signature.asc',
  'application/pgp-encrypted': 'pgp-version.txt',
  'application/ms-tnef': 'winmail.dat',
  'application/vnd.ms-tnef': 'winmail.dat',
};
