import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEgress } from '../../src/connectors/egress/index.ts';
import { openMailbox } from '../../src/connectors/imap/open-mailbox.ts';
import { Events } from '../../src/domain/events.ts';
import { Files } from '../../src/domain/files.ts';
import { newHolder } from '../../src/domain/holder.ts';
import type { MailCollaborators } from '../../src/domain/mail/collaborators.ts';
import { createMail, type MailSide } from '../../src/domain/mail/index.ts';
import { MAIL_LIMITS } from '../../src/domain/mail/mail-limits.ts';
import { EMBEDDED_ENGINE_KEY, Processes } from '../../src/domain/processes/processes.ts';
import { createEmbeddedEngine } from '../../src/engines/embedded/index.ts';
import type { EmbeddedEngine, InstancePort } from '../../src/engines/engine.ts';
import { Lifecycle } from '../../src/lifecycle.ts';
import { createLogger, type Logger } from '../../src/logger.ts';
import { createKeyring, readOrCreateKeyFile } from '../../src/secrets/keyring.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createInstancePort } from '../../src/store/instance-port.ts';

/** Where a mail server process of a test finds its mailbox and its data. JSON. */
export interface MailPlace {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly serviceId: string;
  /** The data directory. */
  readonly folder: string;
}

const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url));

/** The mail side of one server, put together as the app does, over one mailbox. */
export interface MailServer extends AsyncDisposable {
  readonly collaborators: MailCollaborators & { readonly processes: Processes };
  readonly side: MailSide;
}

export type WrapMailbox = (open: MailCollaborators['openMailbox']) => MailCollaborators['openMailbox'];

/** Makes the engine that runs what was started. */
export type MakeEngine = (parts: { readonly instances: InstancePort; readonly logger: Logger }) => EmbeddedEngine;

/** `changes` replace collaborators, and `wrap` comes between the domain and the mailbox. To be disposed of. */
export async function startMailSide(
  place: MailPlace,
  changes: Partial<MailCollaborators> = {},
  wrap: WrapMailbox = (open) => open,
  makeEngine: MakeEngine = createEmbeddedEngine,
): Promise<MailServer> {
  const lifecycle = new Lifecycle();
  const clock = changes.clock ?? (() => new Date());
  const logger = createLogger('silent');
  const database = openDatabase(join(place.folder, 'passerelle.db'), MIGRATIONS);
  lifecycle.defer(() => database.close());
  const egress = createEgress({ allow: ['127.0.0.0/8'] });
  lifecycle.defer(() => egress.close());
  const engine = makeEngine({ instances: createInstancePort(database, EMBEDDED_ENGINE_KEY, clock), logger });
  lifecycle.defer(() => engine.stop());
  const files = new Files({
    database,
    keyring: createKeyring(readOrCreateKeyFile(place.folder)),
    dataDir: place.folder,
    clock,
  });
  const { host, port, user: username } = place;
  const config = { host, port, security: 'NONE', username, password: 'secret' } as const;
  const collaborators = {
    database,
    openMailbox: wrap((_serviceId, signal, silenceMs) => openMailbox(config, { egress, signal, silenceMs })),
    saveFile: files.keep,
    discardFiles: (list: Parameters<typeof files.discard>[0]) => files.discard(list),
    clock,
    holder: newHolder(),
    events: new Events(),
    logger,
    limits: MAIL_LIMITS,
    ...changes,
    processes: new Processes({ database, engine, clock }),
  };
  const side = createMail({ ...collaborators, ...changes });
  lifecycle.defer(() => side.mail.stop());
  await engine.resumeAll();
  return { collaborators, side, [Symbol.asyncDispose]: () => lifecycle.close() };
}
