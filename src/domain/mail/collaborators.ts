import type { SaveFile, StoredFile } from '../../connectors/connector.ts';
import type { MailboxSession } from '../../connectors/imap/mailbox.ts';
import type { ProcessVariable } from '../../engines/engine.ts';
import type { Logger } from '../../logger.ts';
import type { Connection, Database } from '../../store/database.ts';
import type { Events } from '../events.ts';
import type { MailLimits } from './mail-limits.ts';

/**
 * Opens the mailbox of a service with its secrets; `silenceMs` is how long the connection may be silent, 30 s where it is
 * absent. Throws what the IMAP connector throws.
 */
export type OpenMailboxOfService = (
  serviceId: string,
  signal: AbortSignal,
  silenceMs?: number,
) => Promise<MailboxSession>;

/** What the mail side needs of the processes. */
export interface MailProcesses {
  /** The deployed process at its latest version; null where it is not deployed. */
  find(
    engineKey: string,
    key: string,
  ): Promise<{ readonly name: string; readonly startVariables: readonly ProcessVariable[] } | null>;
  /** Writes the RUNNING row in the caller's transaction. Throws where the process is not deployed or refuses the variables. */
  insertInstance(
    tx: Connection,
    start: {
      readonly engineKey: string;
      readonly processKey: string;
      readonly businessKey: string;
      readonly variables: Readonly<Record<string, unknown>>;
      readonly startedAt: Date;
    },
  ): Promise<{ readonly id: string }>;
  findInstance(
    connection: Connection,
    engineKey: string,
    processKey: string,
    businessKey: string,
  ): Promise<{ readonly id: string } | null>;
  /** Runs it in the background; to be called after the commit. */
  run(instanceId: string): void;
}

/** What the mail side is built from. */
export interface MailCollaborators {
  readonly database: Database;
  readonly openMailbox: OpenMailboxOfService;
  readonly processes: MailProcesses;
  readonly saveFile: SaveFile;
  readonly discardFiles: (files: readonly StoredFile[]) => Promise<void>;
  readonly clock: () => Date;
  /** Names this server process in leases. */
  readonly holder: string;
  /** Told of each trigger of which something has changed. */
  readonly events: Pick<Events, 'publish'>;
  readonly logger: Logger;
  readonly limits: MailLimits;
}
