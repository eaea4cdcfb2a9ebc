import type { ServiceRow } from '../../src/store/service-store.ts';

/** The row of a service that says nothing beyond what is given. */
export function serviceRow(given: Pick<ServiceRow, 'id' | 'key' | 'name' | 'connector' | 'config'>): ServiceRow {
  const at = new Date(1_700_000_000_000);
  return {
    description: null,
    authentication: null,
    secrets: null,
    wsdlAuthentication: null,
    wsdlSecrets: null,
    tls: null,
    tlsSecrets: null,
    limits: null,
    retry: null,
    egressAllow: [],
    createdAt: at,
    updatedAt: at,
    ...given,
  };
}
