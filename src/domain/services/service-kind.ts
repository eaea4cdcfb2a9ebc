import type { ServiceRow } from '../../store/service-store.ts';
import type { ServiceConfig } from '../../store/tables.ts';

/** What is stored of a service of one kind. */
export type ConfigOf<Kind extends ServiceConfig['connector']> = Extract<ServiceConfig, { readonly connector: Kind }>;

/** A service of one kind. */
export type ServiceOf<Kind extends ServiceConfig['connector']> = ServiceRow & { readonly config: ConfigOf<Kind> };

/** Whether the service is of this kind. */
export function isOf<Kind extends ServiceConfig['connector']>(
  row: ServiceRow,
  connector: Kind,
): row is ServiceOf<Kind> {
  return row.config.connector === connector;
}
