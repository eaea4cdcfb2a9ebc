import type { FurtherConditions } from '../../store/tables.ts';
import type { Faults } from '../faults.ts';

/** What a mail must meet besides the subject, as a caller says it; null and empty ask for nothing. */
export interface FurtherConditionsInput {
  readonly sender?: string | null | undefined;
  readonly recipient?: string | null | undefined;
  readonly minBytes?: number | null | undefined;
  readonly maxBytes?: number | null | undefined;
  readonly hasAttachments?: boolean | null | undefined;
}

/** The conditions as stored; null where nothing is asked for. Faults lie under `path`. */
export function readFurtherConditions(
  input: FurtherConditionsInput | null,
  faults: Faults,
  path: readonly string[] = ['conditions'],
): FurtherConditions | null {
  const { sender, recipient, minBytes, maxBytes, hasAttachments } = input ?? {};
  for (const [name, bytes] of Object.entries({ minBytes, maxBytes }))
    if (bytes != null && bytes < 0) faults.add('INVALID_INPUT', 'A size is not negative', [...path, name]);
  if (minBytes != null && maxBytes != null && minBytes > maxBytes)
    faults.add('INVALID_INPUT', 'No mail is larger than minBytes and smaller than maxBytes', [...path, 'maxBytes']);
  const conditions = {
    ...(isBlank(sender) ? {} : { sender }),
    ...(isBlank(recipient) ? {} : { recipient }),
    ...(minBytes == null ? {} : { minBytes }),
    ...(maxBytes == null ? {} : { maxBytes }),
    ...(hasAttachments == null ? {} : { hasAttachments }),
  };
  return Object.keys(conditions).length === 0 ? null : conditions;
}

function isBlank(text: string | null | undefined): text is null | undefined | '' {
  return text == null || text.trim() === '';
}
