import type { Keyring } from '../../secrets/keyring.ts';
import type { ServiceRow } from '../../store/service-store.ts';
import type { ServiceConfig } from '../../store/tables.ts';
import type { StoredAuthentication } from './authentication.ts';
import { type CallSettings, DEFAULT_SETTINGS } from './call-settings.ts';
import { sealSecrets } from './service-secrets.ts';
import type { StoredTls } from './tls-settings.ts';

/** What a new service is made of, before it has an id. */
export interface ServiceDraft {
  readonly key: string | null | undefined;
  readonly name: string;
  readonly description: string | null;
  readonly config: ServiceConfig;
  readonly authentication: StoredAuthentication | null;
  readonly wsdlAuthentication: StoredAuthentication | null;
  /** The secrets of the row; those of `authentication` where there is one, else a mailbox's password. */
  readonly secrets: Readonly<Record<string, string>> | null;
  /** Absent: the defaults. */
  readonly tls?: StoredTls | null;
  /** Absent: the defaults. */
  readonly settings?: CallSettings;
}

/** The row of a new service, its secrets sealed. */
export function toServiceRow(
  draft: ServiceDraft,
  { id, key, name, now }: { readonly id: string; readonly key: string; readonly name: string; readonly now: Date },
  keyring: Keyring,
): ServiceRow {
  return {
    id,
    key,
    name,
    description: draft.description,
    connector: draft.config.connector,
    config: draft.config,
    authentication: draft.authentication?.public ?? null,
    secrets: sealSecrets(keyring, id, 'secrets', draft.secrets),
    wsdlAuthentication: draft.wsdlAuthentication?.public ?? null,
    wsdlSecrets: sealSecrets(keyring, id, 'wsdl_secrets', draft.wsdlAuthentication?.secrets ?? null),
    tls: draft.tls?.public ?? null,
    tlsSecrets: sealSecrets(keyring, id, 'tls_secrets', draft.tls?.secrets ?? null),
    ...(draft.settings ?? DEFAULT_SETTINGS),
    createdAt: now,
    updatedAt: now,
  };
}
