import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const inspectOpenApi: NonNullable<MutationResolvers['inspectOpenApi']> = (_parent, { input }, { domain }) =>
  answer('openApi', () => domain.openApiImports.inspect(input));
