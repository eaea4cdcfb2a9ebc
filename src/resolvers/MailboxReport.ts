import type { MailboxReportResolvers } from '../../generated/types.ts';

export const MailboxReport: MailboxReportResolvers = {
  capabilities: ({ server }) => server.capabilities,
  encrypted: ({ server }) => server.encrypted,
  mechanism: ({ server }) => server.mechanism,
  server: ({ server }) => server.name,
};
