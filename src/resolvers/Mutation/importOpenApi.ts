import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const importOpenApi: NonNullable<MutationResolvers['importOpenApi']> = (_parent, { input }, { domain }) =>
  answer('service', () => domain.openApiImports.import(input));
