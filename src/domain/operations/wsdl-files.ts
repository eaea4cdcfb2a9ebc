import { createHash } from 'node:crypto';
import type { WsdlFile } from '../../connectors/soap/soap-operation.ts';
import { userError } from '../../errors.ts';
import type { Connection } from '../../store/database.ts';
import type { WsdlFileHead, WsdlFileRow } from '../../store/operation-store.ts';
import { findService, type ServiceRow } from '../../store/service-store.ts';
import type { ServiceConfig } from '../../store/tables.ts';

/** A service of the SOAP connector. */
export type SoapServiceRow = ServiceRow & {
  readonly config: Extract<ServiceConfig, { readonly connector: 'SOAP' }>;
};

/** NOT_FOUND at `serviceId` where there is none. */
export async function requireSoapService(connection: Connection, serviceId: string): Promise<SoapServiceRow> {
  const service = await findService(connection, serviceId);
  if (service?.config.connector !== 'SOAP')
    throw userError('NOT_FOUND', `There is no SOAP service with the id ${serviceId}`, ['serviceId']);
  return { ...service, config: service.config };
}

/** The files of a WSDL as they are kept, the entry first. */
export function toFileRows(serviceId: string, files: readonly WsdlFile[]): readonly WsdlFileRow[] {
  return files.map(({ location, content }, position) => ({
    serviceId,
    position,
    location,
    content,
    sha256: sha256(content),
  }));
}

/** What the files are, without their contents. */
export function headsOf(files: readonly WsdlFile[]): readonly WsdlFileHead[] {
  return files.map(({ location, content }) => ({
    location,
    sha256: sha256(content),
    size: Buffer.byteLength(content),
  }));
}

/** One hash for all files of a WSDL: it changes with any content, location or order. */
export function hashOfFiles(files: readonly WsdlFile[]): string {
  return sha256(JSON.stringify(files.map(({ location, content }) => [location, sha256(content)])));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What is made of the files of a service is kept under; another WSDL has another. */
export function cacheKeyOf(serviceId: string, files: readonly { readonly sha256: string }[]): string {
  return `${serviceId}/${files.map(({ sha256 }) => sha256).join('/')}`;
}
