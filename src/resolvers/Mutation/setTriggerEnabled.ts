import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const setTriggerEnabled: NonNullable<MutationResolvers['setTriggerEnabled']> = (
  _parent,
  { id, enabled, startFrom, meanwhile },
  { domain },
) => answer('trigger', () => domain.triggers.setEnabled(id, enabled, { startFrom, meanwhile }));
