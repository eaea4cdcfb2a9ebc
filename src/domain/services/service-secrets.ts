import { z } from 'zod';
import type { Keyring } from '../../secrets/keyring.ts';
import type { ServiceRow, ServiceVariableRow } from '../../store/service-store.ts';
import type { StoredAuthentication } from './authentication.ts';
import type { StoredTls } from './tls-settings.ts';

const secretsSchema = z.record(z.string(), z.string());

type SecretColumn = 'secrets' | 'wsdl_secrets' | 'tls_secrets';

/** Seals the secrets of a service for one column of its row; null where there are none. */
export function sealSecrets(
  keyring: Keyring,
  serviceId: string,
  column: SecretColumn,
  secrets: Readonly<Record<string, string>> | null,
): string | null {
  if (secrets === null || Object.keys(secrets).length === 0) return null;
  return keyring.seal(JSON.stringify(secrets), { table: 'services', row: serviceId, column });
}

/** The authentication of the calls, secrets opened; null where there is none. */
export function openAuthentication(keyring: Keyring, row: ServiceRow): StoredAuthentication | null {
  return (
    row.authentication && { public: row.authentication, secrets: openSecrets(keyring, row.id, 'secrets', row.secrets) }
  );
}

/** The authentication with which the WSDL was fetched. */
export function openWsdlAuthentication(keyring: Keyring, row: ServiceRow): StoredAuthentication | null {
  return (
    row.wsdlAuthentication && {
      public: row.wsdlAuthentication,
      secrets: openSecrets(keyring, row.id, 'wsdl_secrets', row.wsdlSecrets),
    }
  );
}

/** The TLS settings, secrets opened; null where there are none. */
export function openTls(keyring: Keyring, row: ServiceRow): StoredTls | null {
  return row.tls && { public: row.tls, secrets: openSecrets(keyring, row.id, 'tls_secrets', row.tlsSecrets) };
}

/** The password of a mailbox. */
export function openMailboxPassword(keyring: Keyring, row: ServiceRow): string {
  return openSecrets(keyring, row.id, 'secrets', row.secrets)['password'] ?? '';
}

/** Seals the value of a secret variable, as JSON, for its row. */
export function sealVariable(keyring: Keyring, serviceId: string, name: string, value: unknown): string {
  return keyring.seal(JSON.stringify(value), variablePlace(serviceId, name));
}

/** The value of a variable, secret or not. */
export function openVariable(keyring: Keyring, row: ServiceVariableRow): unknown {
  const json =
    row.secretValue === null ? row.value : keyring.open(row.secretValue, variablePlace(row.serviceId, row.name));
  return JSON.parse(json ?? 'null');
}

function openSecrets(
  keyring: Keyring,
  serviceId: string,
  column: SecretColumn,
  sealed: string | null,
): Readonly<Record<string, string>> {
  if (sealed === null) return {};
  return secretsSchema.parse(JSON.parse(keyring.open(sealed, { table: 'services', row: serviceId, column })));
}

function variablePlace(serviceId: string, name: string) {
  return { table: 'service_variables', row: `${serviceId}/${name}`, column: 'secret_value' };
}
