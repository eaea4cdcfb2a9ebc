import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const deleteServiceVariable: NonNullable<MutationResolvers['deleteServiceVariable']> = (
  _parent,
  { serviceId, name },
  { domain },
) => answer('service', () => domain.variables.delete(serviceId, name));
