import { userError } from '../../errors.ts';
import type { Connection, Database } from '../../store/database.ts';
import {
  deleteOperation,
  findOperation,
  findOperationByKey,
  insertOperation,
  type OperationRow,
  pageOperations,
  updateOperation,
} from '../../store/operation-store.ts';
import type { Page, PageRequest } from '../../store/page.ts';
import { findService, findServiceByKey } from '../../store/service-store.ts';
import { SettingsCache } from '../../store/settings-cache.ts';
import type { OperationConfig } from '../../store/tables.ts';
import { changed, checkName, checkUnchanged, nextUpdatedAt, refuseNulls } from '../faults.ts';
import { newId } from '../ids.ts';
import { chooseKey, slug } from '../keys.ts';
import { isOf, type ServiceOf } from '../services/service-kind.ts';
import type { OpenVariable, ServiceVariables } from '../services/service-variables.ts';
import { bind, type NamedBindingInput } from './bindings.ts';
import { checkParameters, checkRest, type ParameterInput } from './rest-parameters.ts';
import { checkSoapAction } from './soap-action.ts';

type RestConfig = Extract<OperationConfig, { readonly connector: 'REST' }>;

/** A REST operation as a caller gives it; a key that is left out is made from the name. */
export interface CreateRestOperationInput {
  readonly serviceId: string;
  readonly key?: string | null | undefined;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly method: RestConfig['method'];
  readonly path: string;
  readonly contentType?: string | null | undefined;
  readonly parameters?: readonly ParameterInput[] | null | undefined;
}

interface UpdateOperationInput {
  readonly id: string;
  readonly ifUnchangedSince?: Date | null | undefined;
  readonly name?: string | null | undefined;
  readonly description?: string | null | undefined;
}

/** Absent fields stay, null clears; a list of parameters replaces the old one. */
export interface UpdateRestOperationInput extends UpdateOperationInput {
  readonly method?: RestConfig['method'] | null | undefined;
  readonly path?: string | null | undefined;
  readonly contentType?: string | null | undefined;
  readonly parameters?: readonly ParameterInput[] | null | undefined;
}

/** Absent fields stay; null as the override goes back to the WSDL's SOAPAction. */
export interface UpdateSoapOperationInput extends UpdateOperationInput {
  readonly soapActionOverride?: string | null | undefined;
}

/** Parameters that are not named keep their bindings. */
export interface BindParametersInput {
  readonly operationId: string;
  readonly bindings: readonly NamedBindingInput[];
}

/** What a new operation is made of, before it has an id. */
export type OperationDraft = Pick<OperationRow, 'description' | 'config' | 'parameters' | 'outputSchema'> & {
  readonly name: string;
  readonly key: string | null | undefined;
  /** What a key that is not asked for begins with; the name's slug, where this is absent. */
  readonly keyBase?: string;
  /** Where in the input key and name stand, for their errors. */
  readonly path?: readonly string[];
};

/** The calls that services offer. */
export class Operations {
  readonly #database: Database;
  readonly #variables: ServiceVariables;
  readonly #clock: () => Date;
  readonly #found: SettingsCache<OperationRow>;

  constructor(collaborators: {
    readonly database: Database;
    readonly variables: ServiceVariables;
    readonly clock: () => Date;
  }) {
    this.#database = collaborators.database;
    this.#variables = collaborators.variables;
    this.#clock = collaborators.clock;
    this.#found = new SettingsCache(collaborators.database);
  }

  /** The same row for as long as no setting has changed. */
  find(id: string): Promise<OperationRow | null> {
    return this.#found.get(id, () => findOperation(this.#database.reader, id));
  }

  async findByKeys(serviceKey: string, key: string): Promise<OperationRow | null> {
    const service = await findServiceByKey(this.#database.reader, serviceKey);
    return service && findOperationByKey(this.#database.reader, service.id, key);
  }

  list(serviceId: string, request: PageRequest): Promise<Page<OperationRow>> {
    return pageOperations(this.#database.reader, serviceId, request);
  }

  createRest(input: CreateRestOperationInput): Promise<OperationRow> {
    return this.#database.transaction(async (tx) => {
      await requireRestService(tx, input.serviceId);
      const variables = await this.#variables.open(input.serviceId, tx);
      const parameters = checkParameters(input.parameters ?? [], [], variables);
      const { name, key, description = null, method, path, contentType = null } = input;
      const config: RestConfig = { connector: 'REST', method, path, contentType };
      checkRest(config, parameters);
      return this.insert(tx, input.serviceId, { name, key, description, config, parameters, outputSchema: null });
    });
  }

  /** Writes a new operation; for the WSDL import too. */
  async insert(tx: Connection, serviceId: string, draft: OperationDraft): Promise<OperationRow> {
    const { path = [] } = draft;
    const name = checkName(draft.name, [...path, 'name']);
    const isTaken = async (key: string) => (await findOperationByKey(tx, serviceId, key)) !== null;
    const now = this.#clock();
    const row: OperationRow = {
      id: newId('operation'),
      serviceId,
      key: await chooseKey(draft.key, draft.keyBase ?? slug(name), isTaken, [...path, 'key']),
      name,
      description: draft.description,
      config: draft.config,
      parameters: draft.parameters,
      outputSchema: draft.outputSchema,
      createdAt: now,
      updatedAt: now,
    };
    await insertOperation(tx, row);
    return row;
  }

  async updateRest(input: UpdateRestOperationInput): Promise<OperationRow> {
    refuseNulls(input, ['name', 'method', 'path']);
    return this.#update(input, (row, variables) => {
      if (row.config.connector !== 'REST') throw notFound(input.id, 'REST');
      const config: RestConfig = {
        connector: 'REST',
        method: input.method ?? row.config.method,
        path: input.path ?? row.config.path,
        contentType: changed(input.contentType, row.config.contentType),
      };
      const parameters =
        input.parameters === undefined
          ? row.parameters
          : checkParameters(input.parameters ?? [], row.parameters, variables);
      checkRest(config, parameters);
      return { config, parameters };
    });
  }

  async updateSoap(input: UpdateSoapOperationInput): Promise<OperationRow> {
    refuseNulls(input, ['name']);
    return this.#update(input, (row) => {
      if (row.config.connector !== 'SOAP') throw notFound(input.id, 'SOAP');
      const soapActionOverride = changed(input.soapActionOverride, row.config.soapActionOverride);
      checkSoapAction(soapActionOverride, ['soapActionOverride']);
      return { config: { ...row.config, soapActionOverride } };
    });
  }

  bindParameters({ operationId, bindings }: BindParametersInput): Promise<OperationRow> {
    const change = (row: OperationRow, variables: readonly OpenVariable[]) => ({
      parameters: bind(row.parameters, bindings, variables),
    });
    return this.#update({ id: operationId }, change, 'operationId');
  }

  delete(id: string): Promise<string> {
    return this.#database.transaction(async (tx) => {
      if ((await findOperation(tx, id)) === null) throw notFound(id);
      await deleteOperation(tx, id);
      return id;
    });
  }

  /** The variables are read in the same transaction: one that is bound cannot go meanwhile. */
  #update(
    input: UpdateOperationInput,
    change: (row: OperationRow, variables: readonly OpenVariable[]) => Partial<OperationRow>,
    member = 'id',
  ): Promise<OperationRow> {
    return this.#database.transaction(async (tx) => {
      const row = await findOperation(tx, input.id);
      if (row === null) throw notFound(input.id, '', member);
      checkUnchanged(row.updatedAt, input.ifUnchangedSince);
      const next: OperationRow = {
        ...row,
        ...change(row, await this.#variables.open(row.serviceId, tx)),
        name: input.name == null ? row.name : checkName(input.name),
        description: changed(input.description, row.description),
        updatedAt: nextUpdatedAt(row.updatedAt, this.#clock()),
      };
      await updateOperation(tx, next);
      return next;
    });
  }
}

/** The REST service of this id; NOT_FOUND where there is none. */
export async function requireRestService(tx: Connection, serviceId: string): Promise<ServiceOf<'REST'>> {
  const service = await findService(tx, serviceId);
  if (service !== null && isOf(service, 'REST')) return service;
  throw userError('NOT_FOUND', `There is no REST service with the id ${serviceId}`, ['serviceId']);
}

function notFound(id: string, connector = '', member = 'id'): Error {
  return userError('NOT_FOUND', `There is no ${connector} operation with the id ${id}`.replace('  ', ' '), [member]);
}
