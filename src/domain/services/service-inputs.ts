import type { AuthenticationInput } from './authentication-input.ts';
import type { CallSettingsInput, EgressAllowInput } from './call-settings.ts';
import type { CreateMailboxInput, UpdateMailboxInput } from './mailbox-settings.ts';
import type { TlsInput } from './tls-settings.ts';

/** A REST service as a caller gives it; a key that is left out is made from the name. */
export interface CreateRestServiceInput extends CallSettingsInput {
  readonly key?: string | null | undefined;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly baseUrl: string;
  readonly authentication?: AuthenticationInput | null | undefined;
  readonly tls?: TlsInput | null | undefined;
}

/** What every service may be changed in. Absent fields stay, a null description clears it. */
export interface UpdateServiceInput extends CallSettingsInput {
  readonly id: string;
  readonly ifUnchangedSince?: Date | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
}

/** Absent fields stay; null as the authentication removes it. */
export interface UpdateRestServiceInput extends UpdateServiceInput {
  readonly baseUrl?: string | null | undefined;
  readonly authentication?: AuthenticationInput | null | undefined;
  readonly tls?: TlsInput | null | undefined;
}

/** Absent fields stay; null as the override goes back to the WSDL's endpoint. */
export interface UpdateSoapServiceInput extends UpdateServiceInput {
  readonly endpointOverride?: string | null | undefined;
  readonly validateRequests?: boolean | null | undefined;
  readonly mtom?: boolean | null | undefined;
  readonly authentication?: AuthenticationInput | null | undefined;
  readonly wsdlAuthentication?: AuthenticationInput | null | undefined;
  readonly tls?: TlsInput | null | undefined;
}

/** An IMAP service as a caller gives it. */
export interface CreateImapServiceInput extends CreateMailboxInput, EgressAllowInput {
  readonly key?: string | null | undefined;
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** Absent fields stay; the password must be sent again where it would go elsewhere. */
export interface UpdateImapServiceInput extends UpdateServiceInput, UpdateMailboxInput {}
