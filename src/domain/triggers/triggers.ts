import { isDeepStrictEqual } from 'node:util';
import { UserErrors, userError } from '../../errors.ts';
import type { Connection } from '../../store/database.ts';
import type { Page, PageRequest } from '../../store/page.ts';
import { forgetScans } from '../../store/scan-store.ts';
import { findService } from '../../store/service-store.ts';
import {
  deleteTrigger,
  findTrigger,
  findTriggerByKey,
  insertTrigger,
  isTriggerKeyTaken,
  pageTriggers,
  type TriggerRow,
  updateTrigger,
} from '../../store/trigger-store.ts';
import { checkUnchanged, Faults, nextUpdatedAt, refuseNulls } from '../faults.ts';
import { newId } from '../ids.ts';
import { chooseKey, slug } from '../keys.ts';
import type { MailCollaborators } from '../mail/collaborators.ts';
import { openReceiptsOf } from '../mail/open-receipts.ts';
import { type LookedAtFolder, newConditions, SAME_CONDITIONS } from './new-conditions.ts';
import { reschedule } from './reschedule.ts';
import { checkFolders, type FolderBaseline, NO_BASELINE, type TriggerFolders } from './trigger-folders.ts';
import { changeSettings, type TriggerChanges, type TriggerSettings } from './trigger-input.ts';

export interface CreateTriggerInput extends TriggerChanges {
  readonly serviceId: string;
  readonly key?: string | null | undefined;
  readonly name: string;
  readonly processId: string;
  readonly enabled: boolean;
  /** Absent means now. */
  readonly startFrom?: Date | null | undefined;
}

export interface UpdateTriggerInput extends TriggerChanges {
  readonly id: string;
  readonly ifUnchangedSince?: Date | null | undefined;
}

/** What becomes, on enabling, of mails that the trigger has not looked at yet; HANDLE where nothing is said. */
export interface EnablingChoice {
  /** Mails received before this moment are never handled, all others are. */
  readonly startFrom?: Date | null | undefined;
  readonly meanwhile?: 'HANDLE' | 'LEAVE';
}

type Collaborators = Pick<MailCollaborators, 'database' | 'openMailbox' | 'processes' | 'clock' | 'events'>;

const DEFAULTS: TriggerSettings = {
  name: '',
  description: null,
  engineKey: '',
  processKey: '',
  sourceFolder: 'INBOX',
  destinationFolder: null,
  subjectCondition: null,
  furtherConditions: null,
  markAsRead: false,
  unreadOnly: false,
  frequencyMinutes: 5,
  variables: [],
};

/** The rules on mailboxes that start processes. Folders are looked up on the mail server when a trigger is saved. */
export class Triggers {
  readonly #collaborators: Collaborators;

  constructor(collaborators: Collaborators) {
    this.#collaborators = collaborators;
  }

  find(id: string): Promise<TriggerRow | null> {
    return findTrigger(this.#collaborators.database.reader, id);
  }

  findByKey(serviceKey: string, key: string): Promise<TriggerRow | null> {
    return findTriggerByKey(this.#collaborators.database.reader, serviceKey, key);
  }

  /** By key. */
  list(serviceId: string, request: PageRequest): Promise<Page<TriggerRow>> {
    return pageTriggers(this.#collaborators.database.reader, serviceId, request);
  }

  /**
   * A mailbox that does not answer refuses an enabled trigger; one that is not enabled is saved all the same, and its
   * folders are checked when it is enabled.
   */
  async create(input: CreateTriggerInput): Promise<TriggerRow> {
    const { database, processes, clock } = this.#collaborators;
    const now = clock();
    await requireImapService(database.reader, input.serviceId);
    const faults = new Faults();
    const settings = await changeSettings(processes, DEFAULTS, input, faults);
    faults.throwIfAny();
    await chooseTriggerKey(database.reader, input);
    const baseline = await this.#checkFolders(input.serviceId, settings, input.enabled);
    return database.transaction(async (tx) => {
      await requireImapService(tx, input.serviceId);
      const row: TriggerRow = {
        ...settings,
        ...(input.startFrom == null ? baseline : NO_BASELINE),
        ...SAME_CONDITIONS,
        id: newId('trigger'),
        serviceId: input.serviceId,
        // Chosen again: while the mail server took its time, somebody may have taken the key.
        key: await chooseTriggerKey(tx, input),
        enabled: input.enabled,
        startFrom: input.startFrom ?? now,
        lastPollAt: null,
        lastPoll: null,
        lastGoodAt: now,
        nextPollAt: input.enabled ? now : null,
        lastError: null,
        failures: 0,
        createdAt: now,
        updatedAt: now,
      };
      await insertTrigger(tx, row);
      return row;
    });
  }

  /**
   * What was handled is never handled again, and what was looked at, or was in a new folder already, is not looked at under the new
   * conditions: they count for what comes from now on.
   */
  async update(input: UpdateTriggerInput): Promise<TriggerRow> {
    const { database, processes, clock } = this.#collaborators;
    refuseNulls(input, ['name', 'processId', 'sourceFolder', 'markAsRead', 'unreadOnly', 'frequencyMinutes']);
    const before = await requireTrigger(database.reader, input.id);
    checkUnchanged(before.updatedAt, input.ifUnchangedSince);
    const faults = new Faults();
    const checked = await changeSettings(processes, before, input, faults);
    faults.throwIfAny();
    const folder: LookedAtFolder = {
      sourceFolder: checked.sourceFolder,
      ...(isSameFolders(before, checked)
        ? NO_BASELINE
        : await this.#checkFolders(before.serviceId, checked, before.enabled)),
    };
    return this.#change(input.id, async (tx, row) => {
      checkUnchanged(row.updatedAt, input.ifUnchangedSince);
      const settings = await changeSettings(processes, row, input, new Faults());
      const isNewSearch = !isSameSearch(row, settings);
      const lines = isNewSearch ? await newConditions(tx, row, settings, folder, clock()) : {};
      return { ...settings, ...lines, ...reschedule(row, settings, isNewSearch, clock()) };
    });
  }

  /**
   * Enabling checks the folders, and takes what the trigger has not looked at yet (HANDLE), or only what comes from now on
   * (LEAVE); with `startFrom`, whatever has come since that moment.
   */
  async setEnabled(
    id: string,
    enabled: boolean,
    { startFrom, meanwhile = 'HANDLE' }: EnablingChoice = {},
  ): Promise<TriggerRow> {
    const before = await requireTrigger(this.#collaborators.database.reader, id);
    if (startFrom != null && meanwhile === 'LEAVE')
      throw userError('INVALID_INPUT', 'Either startFrom says what is left alone, or LEAVE does: give one of them', [
        'meanwhile',
      ]);
    const baseline = enabled ? await this.#checkFolders(before.serviceId, before, true) : NO_BASELINE;
    return this.#change(id, async (tx, row) => {
      const now = this.#collaborators.clock();
      if (startFrom != null) await forgetScans(tx, id);
      return {
        enabled,
        nextPollAt: enabled ? now : null,
        lastGoodAt: enabled && !row.enabled ? now : row.lastGoodAt,
        failures: 0,
        ...(startFrom == null ? {} : { startFrom, ...NO_BASELINE, ...SAME_CONDITIONS }),
        ...(enabled && meanwhile === 'LEAVE' ? { startFrom: now, ...baseline, ...SAME_CONDITIONS } : {}),
      };
    });
  }

  /** Its receipts stay. Refused (IN_USE) while one of its mails is not done. */
  async delete(id: string): Promise<string> {
    return this.#collaborators.database.transaction(async (tx) => {
      const row = await requireTrigger(tx, id);
      const kept = await openReceiptsOf(tx, row.serviceId, row.id);
      if (kept !== null) throw new UserErrors([{ ...kept, path: ['id'] }]);
      await deleteTrigger(tx, id);
      return id;
    });
  }

  async #change(
    id: string,
    change: (tx: Connection, row: TriggerRow) => Promise<Partial<TriggerRow>>,
  ): Promise<TriggerRow> {
    const { database, clock, events } = this.#collaborators;
    const changed = await database.transaction(async (tx) => {
      const row = await requireTrigger(tx, id);
      const next = { ...row, ...(await change(tx, row)), updatedAt: nextUpdatedAt(row.updatedAt, clock()) };
      await updateTrigger(tx, id, next);
      return next;
    });
    events.publish('trigger', id);
    return changed;
  }

  async #checkFolders(serviceId: string, folders: TriggerFolders, mustAnswer: boolean): Promise<FolderBaseline> {
    try {
      return await checkFolders(this.#collaborators.openMailbox, serviceId, folders);
    } catch (error) {
      const isWrong = !(error instanceof UserErrors) || error.errors.some(({ code }) => code === 'INVALID_INPUT');
      if (mustAnswer || isWrong) throw error;
      return NO_BASELINE;
    }
  }
}

function chooseTriggerKey(
  connection: Connection,
  { key, name, serviceId }: Pick<CreateTriggerInput, 'key' | 'name' | 'serviceId'>,
): Promise<string> {
  return chooseKey(key, slug(name), (candidate) => isTriggerKeyTaken(connection, serviceId, candidate));
}

async function requireImapService(connection: Connection, id: string): Promise<void> {
  if ((await findService(connection, id))?.connector === 'IMAP') return;
  throw userError('NOT_FOUND', `There is no IMAP service with the id ${id}`, ['serviceId']);
}

async function requireTrigger(connection: Connection, id: string): Promise<TriggerRow> {
  const row = await findTrigger(connection, id);
  if (row === null) throw userError('NOT_FOUND', `There is no trigger with the id ${id}`, ['id']);
  return row;
}

function isSameFolders(one: TriggerFolders, other: TriggerFolders): boolean {
  return (
    one.sourceFolder === other.sourceFolder &&
    one.destinationFolder === other.destinationFolder &&
    one.markAsRead === other.markAsRead
  );
}

/** Whether the same mails are found. */
function isSameSearch(one: TriggerSettings, other: TriggerSettings): boolean {
  return (
    one.sourceFolder === other.sourceFolder &&
    one.subjectCondition === other.subjectCondition &&
    isDeepStrictEqual(one.furtherConditions, other.furtherConditions) &&
    one.unreadOnly === other.unreadOnly
  );
}
