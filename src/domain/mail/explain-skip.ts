import type { SkipRow } from '../../store/skip-store.ts';
import type { FurtherConditions } from '../../store/tables.ts';
import type { TriggerRow } from '../../store/trigger-store.ts';

/** Why a mail was left alone, in words; with the condition that it failed, as long as the trigger still has it. */
export function explainSkip(skip: SkipRow, trigger: TriggerRow): string {
  const isPresent = isUnderPresentConditions(skip, trigger);
  const further = (isPresent && trigger.furtherConditions) || {};
  switch (skip.reason) {
    case 'SUBJECT_DIFFERS':
      return notFound(isPresent ? trigger.subjectCondition : null, 'the subject');
    case 'SENDER_DIFFERS':
      return notFound(further.sender, 'the address or name of the sender');
    case 'RECIPIENT_DIFFERS':
      return notFound(further.recipient, 'an address of To or Cc');
    case 'SIZE_DIFFERS':
      return `It is not as large as was asked for${sizes(further)}`;
    case 'ATTACHMENTS_DIFFER':
      if (further.hasAttachments === undefined)
        return 'It has attachments and was to have none, or the other way round';
      return further.hasAttachments ? 'It has no attachment' : 'It has an attachment';
    case 'ALREADY_READ':
      return 'It was read already, and only unread mails are taken: set back to unread, it is taken';
    case 'MARKED_DELETED':
      return 'It was marked as deleted';
    case 'BEFORE_START':
      return `It was received before ${trigger.startFrom.toISOString()}, or was in the folder when the trigger was put to work. ${ON_PURPOSE}`;
    case 'BEFORE_CONDITIONS':
      return `It was in the folder before the folder or the conditions of the trigger were changed. ${ON_PURPOSE}`;
  }
}

const ON_PURPOSE = 'backfillTrigger handles such mails';

/** Those that were looked at under earlier conditions lie below the UID from which the present ones count. */
function isUnderPresentConditions(skip: SkipRow, trigger: TriggerRow): boolean {
  const { conditionsFrom, conditionsUidNext, conditionsUidValidity } = trigger;
  if (conditionsFrom === null) return true;
  if (skip.folder !== trigger.sourceFolder) return false;
  if (conditionsUidNext === null || conditionsUidValidity !== skip.uidValidity) return skip.createdAt > conditionsFrom;
  return skip.uid >= conditionsUidNext;
}

function notFound(text: string | null | undefined, where: string): string {
  return text == null ? `What was asked for was not found in ${where}` : `"${text}" is not found in ${where}`;
}

function sizes({ minBytes, maxBytes }: FurtherConditions): string {
  const asked = [
    ...(minBytes === undefined ? [] : [`at least ${minBytes}`]),
    ...(maxBytes === undefined ? [] : [`at most ${maxBytes}`]),
  ];
  return asked.length === 0 ? '' : `: ${asked.join(', ')} bytes`;
}
