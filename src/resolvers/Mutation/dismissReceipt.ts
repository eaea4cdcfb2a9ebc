import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const dismissReceipt: NonNullable<MutationResolvers['dismissReceipt']> = (_parent, { id }, { domain }) =>
  answer('receipt', () => domain.receipts.dismiss(id));
