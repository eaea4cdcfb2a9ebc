import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const inspectWsdl: NonNullable<MutationResolvers['inspectWsdl']> = (_parent, { input }, { domain }) =>
  answer('wsdl', () => domain.wsdlImports.inspect(input));
