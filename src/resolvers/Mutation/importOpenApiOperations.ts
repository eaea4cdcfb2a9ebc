import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const importOpenApiOperations: NonNullable<MutationResolvers['importOpenApiOperations']> = (
  _parent,
  { input },
  { domain },
) => answer('service', () => domain.openApiImports.importMore(input));
