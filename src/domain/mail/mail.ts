import { AppError, ConnectorError, userError } from '../../errors.ts';
import { listOpenFolders } from '../../store/open-receipt-store.ts';
import { findTrigger, type TriggerRow } from '../../store/trigger-store.ts';
import { toUserErrors } from '../user-errors.ts';
import type { MailCollaborators } from './collaborators.ts';
import { DuePolls } from './due-polls.ts';
import { MailPolls } from './mail-polls.ts';
import type { WatchState } from './mailbox-watch.ts';
import { MailboxWatches } from './mailbox-watches.ts';

/** The polls of mailboxes: those that are due, and those that a person asks for. */
export class Mail {
  readonly #collaborators: MailCollaborators;
  readonly #duePolls: DuePolls;
  readonly #watches: MailboxWatches;
  readonly polls: MailPolls;

  constructor(collaborators: MailCollaborators) {
    this.#collaborators = collaborators;
    this.polls = new MailPolls(collaborators);
    this.#duePolls = new DuePolls(collaborators, this.polls);
    this.#watches = new MailboxWatches(collaborators, this.polls, this.#duePolls);
  }

  /**
   * Claims the mailboxes that are due and polls them; returns when nothing is due any more. To be called every second or so;
   * calls may overlap. Never throws for a mailbox: its triggers say what went wrong.
   */
  pollDueMailboxes(signal: AbortSignal): Promise<void> {
    return this.#duePolls.run(signal);
  }

  /**
   * Looks at the trigger's mailbox now, and returns when every mail that was there at the time of the call has been dealt
   * with. Throws UserErrors: NOT_FOUND, INVALID_INPUT for a disabled trigger, or why the mailbox does not answer.
   */
  async pollTrigger(id: string): Promise<TriggerRow> {
    const trigger = await this.#require(id);
    if (!trigger.enabled)
      throw userError('INVALID_INPUT', `The trigger ${trigger.key} is disabled: enable it to start processes`, ['id']);
    const { serviceId, sourceFolder } = trigger;
    const open = await listOpenFolders(this.#collaborators.database.reader, serviceId, [id]);
    try {
      for (const folder of new Set([sourceFolder, ...open])) await this.polls.pollNow({ serviceId, folder });
    } catch (error) {
      if (this.polls.stopping.aborted) throw new AppError('STOPPING', 'The server is stopping', { cause: error });
      throw error instanceof ConnectorError ? toUserErrors(error) : error;
    }
    return this.#require(id);
  }

  /** Has mail servers tell of new mail from now on, where they can and the service wants it. */
  startWatching(): void {
    this.#watches.start();
  }

  /** How the watch of a mailbox stands in this server; null where none is kept. */
  watchOf(serviceId: string): WatchState | null {
    return this.#watches.stateOf(serviceId);
  }

  /** Cuts running polls off before their next start, closes the watching connections, and waits for all of it. */
  async stop(): Promise<void> {
    await Promise.all([this.polls.stop(), this.#watches.stop()]);
  }

  async #require(id: string): Promise<TriggerRow> {
    const trigger = await findTrigger(this.#collaborators.database.reader, id);
    if (trigger === null) throw userError('NOT_FOUND', `There is no trigger with the id ${id}`, ['id']);
    return trigger;
  }
}
