import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { newId, processId } from '../../src/domain/ids.ts';
import type { MailCollaborators } from '../../src/domain/mail/collaborators.ts';
import type { MailSide } from '../../src/domain/mail/index.ts';
import { MAIL_LIMITS, type MailLimits } from '../../src/domain/mail/mail-limits.ts';
import { EMBEDDED_ENGINE_KEY, type Processes } from '../../src/domain/processes/processes.ts';
import type { CreateTriggerInput } from '../../src/domain/triggers/triggers.ts';
import type { Database } from '../../src/store/database.ts';
import type { ProcessInstanceRow } from '../../src/store/process-store.ts';
import type { ReceiptRow } from '../../src/store/receipt-store.ts';
import { mailReceipts, processInstances } from '../../src/store/tables.ts';
import { listEnabledTriggers, type TriggerRow } from '../../src/store/trigger-store.ts';
import { temporaryFolder } from './database.ts';
import { type Dovecot, type DovecotOptions, startDovecot } from './dovecot.ts';
import type { DovecotAccount } from './dovecot-account.ts';
import { INVOICE_BPMN } from './mail-api.ts';
import { type MailPlace, type MailServer, startMailSide, type WrapMailbox } from './mail-server.ts';
import { insertMailService } from './mail-service.ts';

/** The key of the deployed process: it declares subject, body and files, and ends at once. */
const PROCESS = 'invoice';

/** Deploys the process under this key. */
export async function deployInvoice(processes: Processes, key: string = PROCESS): Promise<void> {
  await processes.deploy(INVOICE_BPMN.replace('id="invoice"', `id="${key}"`));
}

let users = 0;
/** More than the tests of any one file. */
const USERS = Array.from({ length: 60 }, (_, index) => `user${index + 1}`);

/** A mail server with a user for each test of a file: those that are added later, Dovecot sees only a second later. */
export function startMailServer(options: DovecotOptions = {}): Promise<Dovecot> {
  return startDovecot({ users: Object.fromEntries(USERS.map((user) => [user, 'secret'])), ...options });
}

/** A mail server, or what stands before one: where it listens, and what a test does at its mailboxes. */
export interface MailPeer extends Pick<Dovecot, 'port' | 'account'> {
  readonly host: string;
}

/** One server of the product over one mailbox of the test's own, with a process deployed. */
export class MailWorld {
  readonly account: DovecotAccount;
  readonly place: MailPlace;
  readonly serviceId: string;
  readonly database: Database;
  readonly processes: Processes;
  readonly side: MailSide;
  /** To be changed by the test, at any time. */
  readonly limits: { -readonly [Limit in keyof MailLimits]: MailLimits[Limit] };
  /** The folder under which attachments are kept. */
  readonly filesFolder: string;

  constructor(place: MailPlace, account: DovecotAccount, server: MailServer, limits: MailLimits) {
    this.limits = limits;
    this.place = place;
    this.account = account;
    this.serviceId = place.serviceId;
    this.database = server.collaborators.database;
    this.processes = server.collaborators.processes;
    this.side = server.side;
    this.filesFolder = join(place.folder, 'files');
  }

  /** A trigger on the inbox that takes all mail that comes from now on; `changes` say otherwise. */
  createTrigger(changes: Partial<CreateTriggerInput> = {}): Promise<TriggerRow> {
    return this.side.triggers.create({
      serviceId: this.serviceId,
      name: 'Invoices',
      processId: processId(EMBEDDED_ENGINE_KEY, PROCESS),
      enabled: true,
      ...changes,
    });
  }

  poll(trigger: TriggerRow): Promise<TriggerRow> {
    return this.side.mail.pollTrigger(trigger.id);
  }

  /** Every enabled trigger of the mailbox. */
  async triggers(): Promise<readonly TriggerRow[]> {
    return listEnabledTriggers(this.database.reader, this.serviceId);
  }

  /** Every process that was started, in the order of the starts. */
  async instances(): Promise<readonly ProcessInstanceRow[]> {
    return this.database.reader.select().from(processInstances).orderBy(processInstances.startedAt);
  }

  /** The `subject` variable of every process that was started, sorted. */
  async startedSubjects(): Promise<readonly unknown[]> {
    return (await this.instances()).map((row) => row.variables['subject']).sort();
  }

  /** The ledger, in the order of its rows. */
  async receipts(): Promise<readonly ReceiptRow[]> {
    return this.database.reader.select().from(mailReceipts).orderBy(mailReceipts.createdAt);
  }

  async statuses(): Promise<readonly string[]> {
    return (await this.receipts()).map((row) => row.status).sort();
  }
}

/** A new user's mailbox, an IMAP service for it, and a server of the product on a fresh database. */
export async function startMailWorld(
  peer: MailPeer,
  changes: Partial<MailCollaborators> = {},
  wrap?: WrapMailbox,
): Promise<MailWorld> {
  users += 1;
  const { host, port } = peer;
  const place = { host, port, user: `user${users}`, serviceId: newId('service'), folder: temporaryFolder() };
  const limits = { ...(changes.limits ?? MAIL_LIMITS) };
  const server = await startMailSide(place, { ...changes, limits }, wrap);
  onTestFinished(() => server[Symbol.asyncDispose]());
  const world = new MailWorld(place, peer.account(place.user), server, limits);
  await insertMailService(world.database, place);
  await deployInvoice(world.processes);
  return world;
}
