import type { SubscriptionResolvers } from '../../../generated/types.ts';
import type { FollowedTrigger } from '../../domain/mail/mail-activities.ts';

export const triggerActivity: NonNullable<SubscriptionResolvers['triggerActivity']> = {
  subscribe: (_parent, { triggerId }, { domain }) => domain.mailActivities.follow(triggerId),
  resolve: ({ trigger }: FollowedTrigger) => trigger,
};
