import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const importWsdlOperations: NonNullable<MutationResolvers['importWsdlOperations']> = (
  _parent,
  { input },
  { domain },
) => answer('service', () => domain.wsdlImports.importMore(input.serviceId, input.operations));
