import { UserErrors, userError } from '../../errors.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Connection, Database } from '../../store/database.ts';
import { listOperations } from '../../store/operation-store.ts';
import {
  deleteServiceVariable,
  findService,
  listServiceVariables,
  type ServiceRow,
  updateService,
  upsertServiceVariable,
} from '../../store/service-store.ts';
import type { BoundParameter } from '../../store/tables.ts';
import { nextUpdatedAt } from '../faults.ts';
import { openVariable, sealVariable } from './service-secrets.ts';

/** `value` is any JSON; a secret one is never shown again. */
export interface SetServiceVariableInput {
  readonly serviceId: string;
  readonly name: string;
  readonly value: unknown;
  readonly secret: boolean;
}

/** A variable as it may be shown: the value of a secret one is null. */
export interface ServiceVariableData {
  readonly name: string;
  readonly secret: boolean;
  readonly value: unknown;
}

/** A variable as a call uses it. */
export interface OpenVariable {
  readonly name: string;
  readonly secret: boolean;
  readonly value: unknown;
}

const NAME = /^[A-Za-z_][A-Za-z0-9_.-]{0,99}$/;

/** The named values of a service; a secret one is written, used, and never shown. */
export class ServiceVariables {
  readonly #database: Database;
  readonly #keyring: Keyring;
  readonly #clock: () => Date;

  constructor(collaborators: { readonly database: Database; readonly keyring: Keyring; readonly clock: () => Date }) {
    this.#database = collaborators.database;
    this.#keyring = collaborators.keyring;
    this.#clock = collaborators.clock;
  }

  async list(serviceId: string): Promise<readonly ServiceVariableData[]> {
    const rows = await listServiceVariables(this.#database.reader, serviceId);
    return rows.map(({ name, secret, value }) => ({
      name,
      secret,
      value: secret ? null : JSON.parse(value ?? 'null'),
    }));
  }

  /** Every variable of the service, secrets opened: for a call, never for an answer. */
  async open(serviceId: string, connection: Connection = this.#database.reader): Promise<readonly OpenVariable[]> {
    const rows = await listServiceVariables(connection, serviceId);
    return rows.map((row) => ({ name: row.name, secret: row.secret, value: openVariable(this.#keyring, row) }));
  }

  set(input: SetServiceVariableInput): Promise<ServiceRow> {
    return this.#database.transaction(async (tx) => {
      const service = await requireService(tx, input.serviceId);
      await this.write(tx, input);
      return this.#touch(tx, service);
    });
  }

  /** Writes a variable; for imports too, in the transaction of their service. */
  async write(tx: Connection, { serviceId, name, secret, value }: SetServiceVariableInput): Promise<void> {
    if (!NAME.test(name))
      throw userError(
        'INVALID_INPUT',
        'The name of a variable is a letter or underscore, then up to 99 letters, digits, underscores, dots or hyphens',
        ['name'],
      );
    await upsertServiceVariable(tx, {
      serviceId,
      name,
      secret,
      value: secret ? null : JSON.stringify(value),
      secretValue: secret ? sealVariable(this.#keyring, serviceId, name, value) : null,
    });
  }

  delete(serviceId: string, name: string): Promise<ServiceRow> {
    return this.#database.transaction(async (tx) => {
      const service = await requireService(tx, serviceId);
      const users = (await listOperations(tx, serviceId)).filter((row) => usesVariable(row.parameters, name));
      if (users.length > 0) throw inUse(name, users);
      if (!(await deleteServiceVariable(tx, serviceId, name)))
        throw userError('NOT_FOUND', `The service has no variable named ${name}`, ['name']);
      return this.#touch(tx, service);
    });
  }

  async #touch(tx: Connection, service: ServiceRow): Promise<ServiceRow> {
    const touched = { ...service, updatedAt: nextUpdatedAt(service.updatedAt, this.#clock()) };
    await updateService(tx, touched);
    return touched;
  }
}

async function requireService(tx: Connection, serviceId: string): Promise<ServiceRow> {
  const service = await findService(tx, serviceId);
  if (service === null) throw userError('NOT_FOUND', `There is no service with the id ${serviceId}`, ['serviceId']);
  return service;
}

function usesVariable(parameters: readonly BoundParameter[], name: string): boolean {
  const bindings = parameters.flatMap(({ binding, nestedBindings }) => [
    binding,
    ...nestedBindings.map((nested) => nested.binding),
  ]);
  return bindings.some((binding) => binding.mode === 'SERVICE_VARIABLE' && binding.variable === name);
}

function inUse(name: string, users: readonly { readonly id: string; readonly key: string }[]): UserErrors {
  const keys = users.map((user) => user.key).join(', ');
  const message = `The variable ${name} is used by ${keys}: bind their parameters to something else first`;
  return new UserErrors([{ code: 'IN_USE', message, path: ['name'], nodeIds: users.map((user) => user.id) }]);
}
