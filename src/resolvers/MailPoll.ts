import type { MailPollResolvers } from '../../generated/types.ts';

export const MailPoll: MailPollResolvers = {
  finishedAt: ({ finishedAt }) => new Date(finishedAt),
  startedAt: ({ startedAt }) => new Date(startedAt),
};
