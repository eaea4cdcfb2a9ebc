import type { QueryResolvers } from '../../../generated/types.ts';

export const mailReceipts: NonNullable<QueryResolvers['mailReceipts']> = (
  _parent,
  { first, after, ...filter },
  { domain },
) => domain.receipts.list({ first, after }, filter);
