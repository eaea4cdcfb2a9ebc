import type { MailReceiptResolvers } from '../../generated/types.ts';

export const MailReceipt: MailReceiptResolvers = {
  notes: ({ notes }) => notes ?? [],
  processInstance: ({ processInstanceId }, _args, { domain }) =>
    processInstanceId === null ? null : domain.processes.findInstanceById(processInstanceId),
  source: (receipt, _args, { domain, fileUrl }) => (domain.mailSources.isInPlace(receipt) ? fileUrl(receipt.id) : null),
  trigger: ({ triggerId }, _args, { domain }) => domain.triggers.find(triggerId),
};
