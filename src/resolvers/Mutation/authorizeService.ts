import type { MutationResolvers } from '../../../generated/types.ts';
import { answer } from '../payload.ts';

export const authorizeService: NonNullable<MutationResolvers['authorizeService']> = (
  _parent,
  { input },
  { domain, redirectUri },
) => answer('authorizationUrl', () => domain.authorizations.begin(input, redirectUri));
