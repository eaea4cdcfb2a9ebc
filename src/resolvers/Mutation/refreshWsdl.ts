import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const refreshWsdl: NonNullable<MutationResolvers['refreshWsdl']> = (_parent, { input }, { domain }) =>
  answer('refresh', () => domain.wsdlRefreshes.look(input));
