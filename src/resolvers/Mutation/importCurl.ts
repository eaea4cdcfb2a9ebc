import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const importCurl: NonNullable<MutationResolvers['importCurl']> = async (_parent, { input }, { domain }) => {
  const { imported, userErrors } = await answer('imported', () => domain.curlImports.import(input));
  return { operation: imported?.operation ?? null, warnings: imported?.warnings ?? [], userErrors };
};
