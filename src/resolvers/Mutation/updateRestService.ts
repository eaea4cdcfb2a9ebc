import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const updateRestService: NonNullable<MutationResolvers['updateRestService']> = (
  _parent,
  { input },
  { domain },
) => answer('service', () => domain.services.updateRest(input));
