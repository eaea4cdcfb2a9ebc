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
  /**
   * Writes RUNNING rows in the caller's transaction, but for business keys that have an instance already; answers the
   * instance of each. Throws where the process is not deployed.
   */
  insertInstances(
    tx: Connection,
    of: { readonly engineKey: string; readonly processKey: string; readonly startedAt: Date },
    starts: readonly {
      readonly businessKey: string;
      readonly variables: Readonly<Record<string, unknown>>;
      readonly files: readonly StoredFile[];
    }[],
  ): Promise<readonly { readonly id: string; readonly isNew: boolean }[]>;
  /** Runs it in the background; to be called after the commit. */
  run(instanceId: string): void;
}

/** What the mail side is built from. */
export interface MailCollaborators {
  readonly database: Database;
  readonly openMailbox: OpenMailboxOfService;
  readonly processes: MailProcesses;
  /** To the disk; the row is written with the instance. */
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
