import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const updateSoapService: NonNullable<MutationResolvers['updateSoapService']> = (
  _parent,
  { input },
  { domain },
) => answer('service', () => domain.services.updateSoap(input));
