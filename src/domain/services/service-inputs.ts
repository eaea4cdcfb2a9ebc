import type { AuthenticationInput } from './authentication.ts';
import type { CreateMailboxInput, UpdateMailboxInput } from './mailbox-settings.ts';

export interface CreateRestServiceInput {
  readonly key?: string | null | undefined;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly baseUrl: string;
  readonly authentication?: AuthenticationInput | null | undefined;
}

export interface UpdateServiceInput {
  readonly id: string;
  readonly ifUnchangedSince?: Date | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
}

export interface UpdateRestServiceInput extends UpdateServiceInput {
  readonly baseUrl?: string | null | undefined;
  readonly authentication?: AuthenticationInput | null | undefined;
}

export interface UpdateSoapServiceInput extends UpdateServiceInput {
  readonly endpointOverride?: string | null | undefined;
  readonly authentication?: AuthenticationInput | null | undefined;
  readonly wsdlAuthentication?: AuthenticationInput | null | undefined;
}

export interface CreateImapServiceInput extends CreateMailboxInput {
  readonly key?: string | null | undefined;
  readonly name: string;
  readonly description?: string | null | undefined;
}

export interface UpdateImapServiceInput extends UpdateServiceInput, UpdateMailboxInput {}
