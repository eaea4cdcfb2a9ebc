import type { KeptWsdlFiles, WsdlFile } from '../../connectors/soap/soap-operation.ts';
import { ConnectorError } from '../../errors.ts';
import type { Connection } from '../../store/database.ts';
import { listWsdlFileHashes, listWsdlFiles } from '../../store/operation-store.ts';
import { cacheKeyOf } from './wsdl-files.ts';

/**
 * The WSDL of a service as calls use it. Its hashes are read at once; the contents, which may be megabytes, when they are
 * asked for, and once however often that is. `files` rejects with ConnectorError INVALID_DOCUMENT where another WSDL came
 * into force meanwhile: what is made of it must not be kept under the key of this one.
 */
export async function keptWsdl(reader: Connection, serviceId: string): Promise<KeptWsdlFiles> {
  const cacheKey = cacheKeyOf(serviceId, await listWsdlFileHashes(reader, serviceId));
  let files: Promise<readonly WsdlFile[]> | null = null;
  return {
    cacheKey,
    files() {
      files ??= readFiles(reader, serviceId, cacheKey);
      return files;
    },
  };
}

async function readFiles(reader: Connection, serviceId: string, cacheKey: string): Promise<readonly WsdlFile[]> {
  const files = await listWsdlFiles(reader, serviceId);
  if (cacheKeyOf(serviceId, files) === cacheKey) return files;
  const message = 'Another WSDL came into force while this one was read: try again.';
  throw new ConnectorError('INVALID_DOCUMENT', message);
}
