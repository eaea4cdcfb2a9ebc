import type { Domain } from '../domain/domain.ts';
import { AppError } from '../errors.ts';
import type { ServiceRow } from '../store/service-store.ts';

/** The service that an operation or trigger belongs to; it may go between two reads. */
export async function serviceOf(domain: Domain, serviceId: string): Promise<ServiceRow> {
  const service = await domain.services.find(serviceId);
  if (service === null) throw new AppError('NOT_FOUND', `The service ${serviceId} was deleted meanwhile`);
  return service;
}
