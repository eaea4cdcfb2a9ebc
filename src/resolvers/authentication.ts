import type { ResolversTypes } from '../../generated/types.ts';
import type { PublicAuthentication } from '../store/tables.ts';

/** An authentication as the API shows it: never its secrets. */
export function showAuthentication(
  authentication: PublicAuthentication | null,
): Awaited<ResolversTypes['Authentication']> | null {
  if (authentication === null) return null;
  switch (authentication.kind) {
    case 'BASIC':
      return { __typename: 'BasicAuthentication', username: authentication.username };
    default:
      // Kinds are stored only once they are supported; each comes with its line here.
      throw new Error(`An authentication of the kind ${authentication.kind} is stored, and is not supported`);
  }
}
