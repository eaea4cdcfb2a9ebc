import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const importWsdl: NonNullable<MutationResolvers['importWsdl']> = (_parent, { input }, { domain }) =>
  answer('service', () => domain.wsdlImports.import(input));
