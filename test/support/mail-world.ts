import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createEgress } from '../../src/connectors/egress/index.ts';
import { openMailbox } from '../../src/connectors/imap/open-mailbox.ts';
import { Files } from '../../src/domain/files.ts';
import { newHolder } from '../../src/domain/holder.ts';
import { newId, processId } from '../../src/domain/ids.ts';
import type { MailCollaborators } from '../../src/domain/mail/collaborators.ts';
import { createMail, type MailSide } from '../../src/domain/mail/index.ts';
import { MAIL_LIMITS } from '../../src/domain/mail/mail-limits.ts';
import { EMBEDDED_ENGINE_KEY, Processes } from '../../src/domain/processes/processes.ts';
import type { CreateTriggerInput } from '../../src/domain/triggers/triggers.ts';
import { createEmbeddedEngine } from '../../src/engines/embedded/index.ts';
import { createLogger } from '../../src/logger.ts';
import { createKeyring, readOrCreateKeyFile } from '../../src/secrets/keyring.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createInstancePort } from '../../src/store/instance-port.ts';
import type { ProcessInstanceRow } from '../../src/store/process-store.ts';
import type { ReceiptRow } from '../../src/store/receipt-store.ts';
import { insertService } from '../../src/store/service-store.ts';
import { mailReceipts, processInstances } from '../../src/store/tables.ts';
import type { TriggerRow } from '../../src/store/trigger-store.ts';
import { bpmnDocument } from './bpmn.ts';
import { MIGRATIONS, temporaryFolder } from './database.ts';
import { type Dovecot, type DovecotOptions, startDovecot } from './dovecot.ts';
import type { DovecotAccount } from './dovecot-account.ts';

/** The key of the deployed process: it declares subject, body and files, and ends at once. */
export const PROCESS = 'invoice';

const BPMN = bpmnDocument(`<bpmn:process id="${PROCESS}" name="Invoice" isExecutable="true">
  <bpmn:startEvent id="Start"><bpmn:extensionElements><camunda:formData>
    <camunda:formField id="subject" label="Subject" type="string"/>
    <camunda:formField id="amount" label="Amount" type="long"/>
  </camunda:formData></bpmn:extensionElements></bpmn:startEvent>
  <bpmn:endEvent id="End"/>
  <bpmn:sequenceFlow id="Flow" sourceRef="Start" targetRef="End"/>
</bpmn:process>`);

/** Collaborators that a test may replace. */
export type MailWorldChanges = Partial<MailCollaborators>;

let users = 0;
/** More than the tests of any one file. */
const USERS = Array.from({ length: 60 }, (_, index) => `user${index + 1}`);

/** A mail server with a user for each test of a file: those that are added later, Dovecot sees only a second later. */
export function startMailServer(options: DovecotOptions = {}): Promise<Dovecot> {
  return startDovecot({ users: Object.fromEntries(USERS.map((user) => [user, 'secret'])), ...options });
}

/** One server of the product over one mailbox of the test's own, with a process deployed. */
export class MailWorld {
  readonly account: DovecotAccount;
  readonly user: string;
  readonly serviceId: string;
  readonly folder: string;
  readonly database: Database;
  readonly processes: Processes;
  readonly side: MailSide;
  /** The folder under which attachments are kept. */
  readonly filesFolder: string;
  readonly collaborators: MailCollaborators;

  constructor(
    dovecot: Dovecot,
    place: { readonly user: string; readonly serviceId: string; readonly folder: string },
    changes: MailWorldChanges,
  ) {
    this.user = place.user;
    this.serviceId = place.serviceId;
    this.folder = place.folder;
    this.account = dovecot.account(place.user);
    this.filesFolder = join(place.folder, 'files');
    const database = openDatabase(join(place.folder, 'passerelle.db'), MIGRATIONS);
    const logger = createLogger('silent');
    const clock = changes.clock ?? (() => new Date());
    const egress = createEgress({ allow: ['127.0.0.0/8'] });
    const engine = createEmbeddedEngine({
      instances: createInstancePort(database, EMBEDDED_ENGINE_KEY, clock),
      logger,
    });
    const keyring = createKeyring(readOrCreateKeyFile(place.folder));
    const files = new Files({ database, keyring, dataDir: place.folder, clock });
    this.database = database;
    this.processes = new Processes({ database, engine, clock });
    const config = {
      host: dovecot.host,
      port: dovecot.port,
      security: 'NONE',
      username: place.user,
      password: 'secret',
    } as const;
    this.collaborators = {
      database,
      openMailbox: (_serviceId, signal) => openMailbox(config, { egress, signal }),
      processes: this.processes,
      saveFile: files.save,
      discardFiles: (list) => files.discard(list),
      clock,
      holder: newHolder(),
      logger,
      limits: MAIL_LIMITS,
      ...changes,
    };
    this.side = createMail(this.collaborators);
    onTestFinished(async () => {
      await this.side.mail.stop();
      await engine.stop();
      await egress.close();
      await database.close();
    });
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
export async function startMailWorld(dovecot: Dovecot, changes: MailWorldChanges = {}): Promise<MailWorld> {
  users += 1;
  const user = `user${users}`;
  const world = new MailWorld(dovecot, { user, serviceId: newId('service'), folder: temporaryFolder() }, changes);
  const { host, port } = dovecot;
  const config = { connector: 'IMAP', host, port, security: 'NONE', username: user } as const;
  const now = new Date();
  await world.database.transaction((tx) =>
    insertService(tx, {
      id: world.serviceId,
      key: 'mailbox',
      name: 'Mailbox',
      description: null,
      connector: 'IMAP',
      config,
      authentication: null,
      secrets: null,
      wsdlAuthentication: null,
      wsdlSecrets: null,
      createdAt: now,
      updatedAt: now,
    }),
  );
  await world.processes.deploy(BPMN);
  return world;
}

/** Another server of the product on the same database and mailbox. */
export function startSecondServer(dovecot: Dovecot, world: MailWorld, changes: MailWorldChanges = {}): MailWorld {
  // Of another host: otherwise both have this process's id, and each would take the other for dead.
  return new MailWorld(dovecot, world, { holder: `elsewhere/1/${users}`, ...changes });
}
