import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import PQueue from 'p-queue';
import type { StoredFile } from '../../connectors/connector.ts';
import { connectors } from '../../connectors/index.ts';
import type { TypedClientOperation, TypedClientSource } from '../../connectors/soap/soap-operation.ts';
import { AppError, ConnectorError } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import { findFile } from '../../store/file-store.ts';
import { listOperations, listWsdlFileHeads, listWsdlFiles } from '../../store/operation-store.ts';
import type { Files } from '../files.ts';
import { toUserErrors } from '../user-errors.ts';
import { isSoapOperation, type SoapOperationRow } from './wsdl-changes.ts';
import { requireSoapService } from './wsdl-files.ts';

/** An archive with a typed client. */
export interface TypedClient {
  readonly file: StoredFile;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** What a client is made of, besides the files of its WSDL. */
type ClientHead = Omit<TypedClientSource, 'files'>;

interface Made {
  readonly client: Promise<TypedClient>;
  readonly at: number;
}

interface Collaborators {
  readonly database: Database;
  readonly files: Files;
  readonly clock: () => Date;
}

/** Files that belong to nobody are kept for a day: an older one may be gone before it is downloaded. */
const REUSED_MS = 12 * 60 * 60 * 1000;
/** Of different sources; the oldest are forgotten first. */
const MAX_KEPT = 200;

/** Typed clients of SOAP services, made once for the same WSDL and operations. */
export class TypedClients {
  readonly #collaborators: Collaborators;
  /** By the hash of what they are made of, the oldest first. */
  readonly #made = new Map<string, Made>();
  /** One at a time: each takes a processor for as long as it is made. */
  readonly #queue = new PQueue({ concurrency: 1 });

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** The client of every imported operation. Throws AppError with a code of UserErrorCode. */
  async of(serviceId: string): Promise<TypedClient> {
    const { reader } = this.#collaborators.database;
    const head = await this.#head(serviceId);
    const key = sha256(JSON.stringify([head, await listWsdlFileHeads(reader, serviceId)]));
    const known = this.#made.get(key);
    if (known !== undefined && (await this.#isThere(known))) return known.client;
    const at = this.#collaborators.clock().getTime();
    const client = this.#queue.add(() => this.#make(serviceId, head));
    this.#keep(key, { client, at });
    try {
      return await client;
    } catch (error) {
      if (this.#made.get(key)?.client === client) this.#made.delete(key);
      throw error;
    }
  }

  async #make(serviceId: string, head: ClientHead): Promise<TypedClient> {
    const files = await listWsdlFiles(this.#collaborators.database.reader, serviceId);
    try {
      const archive = await connectors.soap.makeTypedClient({
        ...head,
        files: files.map(({ location, content }) => ({ location, content })),
      });
      const content = Readable.from([archive]);
      const filename = `${head.name}-client.zip`;
      const file = await this.#collaborators.files.save({ filename, contentType: 'application/zip', content });
      return { file, sha256: sha256(archive) };
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      const [first] = toUserErrors(error).errors;
      throw new AppError(first?.code ?? 'INVALID_DOCUMENT', error.message, { cause: error });
    }
  }

  #keep(key: string, made: Made): void {
    this.#made.delete(key);
    this.#made.set(key, made);
    const [oldest] = this.#made.keys();
    if (this.#made.size > MAX_KEPT && oldest !== undefined) this.#made.delete(oldest);
  }

  /** Whether its file is there, and will be while it is downloaded. */
  async #isThere({ client, at }: Made): Promise<boolean> {
    const { database, clock } = this.#collaborators;
    if (clock().getTime() - at > REUSED_MS) return false;
    const { file } = await client;
    return (await findFile(database.reader, file.$file)) !== null;
  }

  async #head(serviceId: string): Promise<ClientHead> {
    const { reader } = this.#collaborators.database;
    const service = await requireSoapService(reader, serviceId);
    const rows = (await listOperations(reader, serviceId)).filter(isSoapOperation);
    if (rows.length === 0)
      throw new AppError('INVALID_INPUT', 'The service has no operations: import some with importWsdlOperations');
    const operations = rows.map((row) => toClientOperation(row, service.config.endpointOverride));
    return { name: service.key, title: service.name, operations };
  }
}

function toClientOperation(
  { key, description, config }: SoapOperationRow,
  endpointOverride: string | null,
): TypedClientOperation {
  const { ref, endpoint, soapActionOverride, wsdlSoapAction } = config;
  return {
    key,
    ref,
    description,
    endpoint: endpointOverride ?? endpoint,
    soapAction: soapActionOverride ?? wsdlSoapAction,
  };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
