import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const backfillTrigger: NonNullable<MutationResolvers['backfillTrigger']> = async (
  _parent,
  { input },
  { domain },
) => {
  const { outcome, userErrors } = await answer('outcome', () => domain.backfills.backfill(input));
  return outcome ?? { trigger: null, count: null, confirmed: false, userErrors };
};
