import type { MailPart, TriggerVariableResolvers } from '../../generated/types.ts';

export const TriggerVariable: TriggerVariableResolvers = {
  // Checked when the trigger was saved.
  part: ({ part }) => (part as MailPart | undefined) ?? null,
  value: ({ value }) => value ?? null,
};
