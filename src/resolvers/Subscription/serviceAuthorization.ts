import type { SubscriptionResolvers } from '../../../generated/types.ts';
import type { ServiceAuthorization } from '../../domain/services/oauth2-authorizations.ts';

export const serviceAuthorization: NonNullable<SubscriptionResolvers['serviceAuthorization']> = {
  subscribe: (_parent, { serviceId }, { domain }) => domain.authorizations.follow(serviceId),
  resolve: (state: ServiceAuthorization) => state,
};
