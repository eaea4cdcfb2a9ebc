import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const acceptWsdlRefresh: NonNullable<MutationResolvers['acceptWsdlRefresh']> = (
  _parent,
  { input },
  { domain },
) => answer('service', () => domain.wsdlRefreshes.accept(input));
