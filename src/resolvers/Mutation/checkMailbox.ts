import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const checkMailbox: NonNullable<MutationResolvers['checkMailbox']> = async (_parent, { input }, { domain }) => {
  const { check, userErrors } = await answer('check', () => domain.mailboxes.check(input));
  return { folders: check?.folders ?? null, report: check?.report ?? null, userErrors };
};
