import { userError } from '../../errors.ts';
import type { Connection } from '../../store/database.ts';
import { listOperations } from '../../store/operation-store.ts';
import { listServiceVariables } from '../../store/service-store.ts';
import { originOf } from './addresses.ts';

/** The origins that a SOAP service is called at. */
export async function endpointOrigins(
  tx: Connection,
  serviceId: string,
  override: string | null,
): Promise<readonly string[]> {
  if (override !== null) return [originOf(override)];
  const rows = await listOperations(tx, serviceId);
  return rows.flatMap((row) => (row.config.connector === 'SOAP' ? [originOf(row.config.endpoint)] : []));
}

/** Refuses (SECRET_REQUIRED) a new address where secret variables would travel to it with the next call. */
export async function refuseForSecretVariables(
  tx: Connection,
  serviceId: string,
  path: readonly string[],
): Promise<void> {
  const names = (await listServiceVariables(tx, serviceId)).filter((row) => row.secret).map((row) => row.name);
  if (names.length === 0) return;
  throw userError(
    'SECRET_REQUIRED',
    `The secret variables ${names.join(', ')} would be sent to the new address: replace each by a value that is not secret, change the address, then set the secrets again`,
    path,
  );
}
