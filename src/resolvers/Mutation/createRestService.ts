import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const createRestService: NonNullable<MutationResolvers['createRestService']> = (
  _parent,
  { input },
  { domain },
) => answer('service', () => domain.services.createRest(input));
