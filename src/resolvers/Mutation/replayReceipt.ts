import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const replayReceipt: NonNullable<MutationResolvers['replayReceipt']> = (_parent, { id }, { domain }) =>
  answer('receipt', () => domain.receipts.replay(id));
