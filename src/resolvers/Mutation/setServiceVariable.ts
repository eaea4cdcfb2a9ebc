import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const setServiceVariable: NonNullable<MutationResolvers['setServiceVariable']> = (
  _parent,
  { input },
  { domain },
) => answer('service', () => domain.variables.set(input));
