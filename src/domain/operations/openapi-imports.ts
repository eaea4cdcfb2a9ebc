import type { Egress } from '../../connectors/egress/egress.ts';
import { connectors } from '../../connectors/index.ts';
import type { DescribedOpenApi, OpenApiFile, OpenApiSource } from '../../connectors/openapi/openapi-document.ts';
import { UserErrors, userError } from '../../errors.ts';
import type { Database } from '../../store/database.ts';
import type { ServiceRow } from '../../store/service-store.ts';
import { checkHttpUrl } from '../services/addresses.ts';
import { changeAuthentication, type StoredAuthentication } from '../services/authentication.ts';
import type { AuthenticationInput } from '../services/authentication-input.ts';
import { changeAllowList, egressUnder } from '../services/call-settings.ts';
import { toFetchAuthentication } from '../services/fetch-authentication.ts';
import type { OAuth2Tokens } from '../services/oauth2-tokens.ts';
import type { CreateRestServiceInput } from '../services/service-inputs.ts';
import type { Services } from '../services/services.ts';
import { egressWithTls, tokenAddresses } from '../services/tls-egress.ts';
import { changeTls, type TlsInput, toTlsSettings } from '../services/tls-settings.ts';
import { toUserErrors } from '../user-errors.ts';
import { type OpenApiOperationChoice, openApiDrafts } from './openapi-choices.ts';
import type { OperationDraft, Operations } from './operations.ts';

/** Exactly one member is set. */
export interface OpenApiSourceInput {
  readonly url?: string | null;
  readonly document?: string | null;
  readonly bundle?: readonly OpenApiFile[] | null;
}

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

interface Collaborators {
  readonly database: Database;
  readonly egress: Egress;
  readonly services: Services;
  readonly operations: Operations;
  readonly tokens: OAuth2Tokens;
  readonly clock: () => Date;
}

/** Longest that reading a document with all that it refers to may take. */
const IMPORT_MS = 60_000;

/** Reads OpenAPI documents, and makes REST services of them. */
export class OpenApiImports {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  /** What a document offers; stores nothing. Its details are at hand for a moment. */
  inspect(input: InspectOpenApiInput): Promise<DescribedOpenApi> {
    return this.#describe(input, 'authentication');
  }

  async import(input: ImportOpenApiInput): Promise<ServiceRow> {
    const { database, services, operations } = this.#collaborators;
    if (input.baseUrl != null) checkHttpUrl(input.baseUrl, ['baseUrl']);
    const authentication = input.documentAuthentication;
    await using api = await this.#describe({ ...input, authentication }, 'documentAuthentication');
    const baseUrl = input.baseUrl ?? api.baseUrl;
    if (baseUrl === null)
      throw userError('INVALID_INPUT', 'The document names no absolute http(s) server: give a baseUrl', ['baseUrl']);
    const service = services.restDraft({
      ...input,
      name: input.name ?? shortened(api.name),
      description: input.description === undefined ? api.description : input.description,
      baseUrl,
    });
    const drafts = await this.#drafts(api, input.operations);
    return database.transaction(async (tx) => {
      const row = await services.insert(tx, service);
      for (const draft of askedKeysFirst(drafts)) await operations.insert(tx, row.id, draft);
      return row;
    });
  }

  async #drafts(api: DescribedOpenApi, choices: ImportOpenApiInput['operations']) {
    try {
      return await openApiDrafts(api, choices);
    } catch (error) {
      throw error instanceof UserErrors ? error : toUserErrors(error, ['source']);
    }
  }

  /** `member` is the field of the input that holds the authentication. */
  async #describe(input: InspectOpenApiInput, member: string): Promise<DescribedOpenApi> {
    const stored = changeAuthentication(null, input.authentication, { addressChanges: false, path: [member] });
    const egress = this.#wayTo(input, stored ?? null);
    const authentication = toFetchAuthentication(this.#collaborators.tokens, stored, egress, [member]);
    const context = { egress, signal: AbortSignal.timeout(IMPORT_MS) };
    try {
      return await connectors.openapi.describe(toSource(input.source), authentication, context);
    } catch (error) {
      if (error instanceof UserErrors) throw error;
      const refused = toUserErrors(error, ['source']);
      throw refused.errors[0]?.code === 'AUTHENTICATION_FAILED' ? toUserErrors(error, [member]) : refused;
    }
  }

  /** How a document is fetched: a client certificate is shown where it is, and where its access token comes from. */
  #wayTo({ source, tls, egressAllow }: InspectOpenApiInput, authentication: StoredAuthentication | null): Egress {
    const { egress, clock } = this.#collaborators;
    const addresses = [...(source.url == null ? [] : [source.url]), ...tokenAddresses(authentication)];
    const settings = toTlsSettings(changeTls(null, tls, clock()));
    return egressUnder(egressWithTls(egress, settings, addresses), changeAllowList(egress, [], egressAllow));
  }
}

function toSource(source: OpenApiSourceInput): OpenApiSource {
  if (source.url != null) return { url: checkHttpUrl(source.url, ['source', 'url']) };
  if (source.document != null) return { document: source.document };
  if (source.bundle != null && source.bundle.length > 0) return { bundle: source.bundle };
  throw userError('INVALID_INPUT', 'A bundle needs at least one file: the OpenAPI document first', [
    'source',
    'bundle',
  ]);
}

/** Keys that are left to us make room for those that were asked for. */
function askedKeysFirst(drafts: readonly OperationDraft[]): readonly OperationDraft[] {
  return drafts.toSorted((one, other) => Number(one.key == null) - Number(other.key == null));
}

/** Titles of documents may be longer than a name. */
function shortened(title: string): string {
  return title.length > 200 ? `${title.slice(0, 199)}…` : title;
}
