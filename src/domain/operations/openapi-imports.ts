import type { Egress } from '../../connectors/egress/egress.ts';
import type { DescribedOpenApi } from '../../connectors/openapi/openapi-document.ts';
import { UserErrors, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Connection, Database } from '../../store/database.ts';
import { type ServiceRow, updateService } from '../../store/service-store.ts';
import { nextUpdatedAt } from '../faults.ts';
import { checkHttpUrl } from '../services/addresses.ts';
import type { AuthenticationInput } from '../services/authentication-input.ts';
import { changeAllowList } from '../services/call-settings.ts';
import type { OAuth2Tokens } from '../services/oauth2-tokens.ts';
import type { CreateRestServiceInput } from '../services/service-inputs.ts';
import { openTls } from '../services/service-secrets.ts';
import type { Services } from '../services/services.ts';
import { changeTls, type TlsInput } from '../services/tls-settings.ts';
import { toUserErrors } from '../user-errors.ts';
import { type OpenApiOperationChoice, openApiDrafts } from './openapi-choices.ts';
import { type OperationDraft, type Operations, requireRestService } from './operations.ts';
import { type OpenApiSourceInput, readOpenApi } from './read-openapi.ts';

/** What to read, and how it is reached. */
export interface InspectOpenApiInput {
  readonly source: OpenApiSourceInput;
  readonly authentication?: AuthenticationInput | null | undefined;
  readonly tls?: TlsInput | null | undefined;
  readonly egressAllow?: readonly string[] | null | undefined;
}

/** What to import, from where; what is absent is as the document says. */
export interface ImportOpenApiInput extends Omit<CreateRestServiceInput, 'name' | 'baseUrl'> {
  readonly source: OpenApiSourceInput;
  readonly documentAuthentication?: AuthenticationInput | null | undefined;
  readonly operations?: readonly OpenApiOperationChoice[] | null | undefined;
  readonly baseUrl?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/** What to add to a service, from where. */
export interface ImportOpenApiOperationsInput {
  readonly serviceId: string;
  readonly source: OpenApiSourceInput;
  readonly documentAuthentication?: AuthenticationInput | null | undefined;
  readonly operations: readonly OpenApiOperationChoice[];
}

interface Collaborators {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly egress: Egress;
  readonly services: Services;
  readonly operations: Operations;
  readonly tokens: OAuth2Tokens;
  readonly clock: () => Date;
}

/** Reads OpenAPI documents, and makes REST services of them. */
export class OpenApiImports {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** What a document offers; stores nothing. Its details are at hand for a moment. */
  inspect(input: InspectOpenApiInput): Promise<DescribedOpenApi> {
    return this.#read(input, 'authentication');
  }

  async import(input: ImportOpenApiInput): Promise<ServiceRow> {
    const { database, services } = this.#collaborators;
    if (input.baseUrl != null) checkHttpUrl(input.baseUrl, ['baseUrl']);
    const authentication = input.documentAuthentication;
    await using api = await this.#read({ ...input, authentication }, 'documentAuthentication');
    const baseUrl = input.baseUrl ?? api.baseUrl;
    if (baseUrl === null)
      throw userError('INVALID_INPUT', 'The document names no absolute http(s) server: give a baseUrl', ['baseUrl']);
    const service = services.restDraft({
      ...input,
      name: input.name ?? shortened(api.name),
      description: input.description === undefined ? api.description : input.description,
      baseUrl,
    });
    const drafts = await readDrafts(api, input.operations);
    // Awaited here: where it failed while the document is put away, nobody would hear of it in time.
    return await database.transaction(async (tx) => {
      const row = await services.insert(tx, service);
      await this.#insert(tx, row.id, drafts);
      return row;
    });
  }

  /**
   * Adds operations below the base URL of a service that is there. The document is read as it is now, over the service's
   * own way out; its client certificate goes to the origin of the service only.
   */
  async importMore(input: ImportOpenApiOperationsInput): Promise<ServiceRow> {
    const { database, keyring, clock } = this.#collaborators;
    const { serviceId, source, documentAuthentication: authentication } = input;
    const service = await requireRestService(database.reader, serviceId);
    const tls = openTls(keyring, service);
    const request = {
      source,
      authentication,
      allow: service.egressAllow,
      tls,
      certificateFor: [service.config.baseUrl],
    };
    await using api = await readOpenApi(this.#collaborators, request, 'documentAuthentication');
    const drafts = await readDrafts(api, input.operations);
    // Awaited here: where it failed while the document is put away, nobody would hear of it in time.
    return await database.transaction(async (tx) => {
      const current = await requireRestService(tx, serviceId);
      await this.#insert(tx, serviceId, drafts);
      const touched = { ...current, updatedAt: nextUpdatedAt(current.updatedAt, clock()) };
      await updateService(tx, touched);
      return touched;
    });
  }

  /** `member` is the field of the input that holds the authentication. */
  #read({ source, authentication, tls, egressAllow }: InspectOpenApiInput, member: string): Promise<DescribedOpenApi> {
    const { egress, clock } = this.#collaborators;
    const request = {
      source,
      authentication,
      allow: changeAllowList(egress, [], egressAllow),
      tls: changeTls(null, tls, clock()),
      certificateFor: source.url == null ? [] : [source.url],
    };
    return readOpenApi(this.#collaborators, request, member);
  }

  /** Keys that are left to us make room for those that were asked for. */
  async #insert(tx: Connection, serviceId: string, drafts: readonly OperationDraft[]): Promise<void> {
    const askedKeysFirst = drafts.toSorted((one, other) => Number(one.key == null) - Number(other.key == null));
    for (const draft of askedKeysFirst) await this.#collaborators.operations.insert(tx, serviceId, draft);
  }
}

async function readDrafts(api: DescribedOpenApi, choices: ImportOpenApiInput['operations']) {
  try {
    return await openApiDrafts(api, choices);
  } catch (error) {
    throw error instanceof UserErrors ? error : toUserErrors(error, ['source']);
  }
}

/** Titles of documents may be longer than a name. */
function shortened(title: string): string {
  return title.length > 200 ? `${title.slice(0, 199)}…` : title;
}
