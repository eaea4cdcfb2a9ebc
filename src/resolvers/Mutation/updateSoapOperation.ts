import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const updateSoapOperation: NonNullable<MutationResolvers['updateSoapOperation']> = (
  _parent,
  { input },
  { domain },
) => answer('operation', () => domain.operations.updateSoap(input));
