import type { Domain } from '../domain/domain.ts';

/** What every resolver is given besides its arguments. */
export interface Context {
  readonly domain: Domain;
  /** The address of a stored file for this client, signed for a short time. */
  fileUrl(id: string): string;
  /** Where this client's browser comes back from an authorization server. */
  readonly redirectUri: string;
}
