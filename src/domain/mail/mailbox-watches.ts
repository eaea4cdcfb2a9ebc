import { makeDue } from '../../store/trigger-schedule-store.ts';
import { listWatchable, type WatchableFolder } from '../../store/trigger-store.ts';
import type { MailCollaborators } from './collaborators.ts';
import type { DuePolls } from './due-polls.ts';
import type { MailPolls } from './mail-polls.ts';
import type { MailboxPlace } from './mailbox-lease.ts';
import { MailboxWatch, type WatchState } from './mailbox-watch.ts';

/** How often it is looked which mailboxes are worth watching. */
const LOOK_MS = 2_000;
/** So many connections are begun at each look: a start is no storm of logins. */
const MOST_BEGUN = 20;
/** More mailboxes than this are left to their polls. */
const MOST_WATCHED = 1_000;

interface Watched {
  readonly watchable: WatchableFolder;
  readonly watch: MailboxWatch;
}

/**
 * One watching connection for each mailbox with a trigger at work whose polls succeed. A watch starts nothing by itself: it
 * makes the triggers of its folder due, and the poll, under its lease, decides. Thus several servers may watch one
 * mailbox, and one that is deaf loses nothing.
 */
export class MailboxWatches {
  readonly #collaborators: MailCollaborators;
  readonly #polls: MailPolls;
  readonly #duePolls: DuePolls;
  readonly #watched = new Map<string, Watched>();
  readonly #leaving = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;

  constructor(collaborators: MailCollaborators, polls: MailPolls, duePolls: DuePolls) {
    this.#collaborators = collaborators;
    this.#polls = polls;
    this.#duePolls = duePolls;
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#lookAgain(), LOOK_MS).unref();
    this.#lookAgain();
  }

  /** How the watch of a service stands here; null where none is kept. */
  stateOf(serviceId: string): WatchState | null {
    return this.#watched.get(serviceId)?.watch.state ?? null;
  }

  /** Closes all connections. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    for (const serviceId of this.#watched.keys()) this.#leave(serviceId);
    await Promise.all(this.#leaving);
  }

  #lookAgain(): void {
    this.#looking ??= this.#look()
      .catch((error: unknown) => this.#collaborators.logger.error({ err: error }, 'the watches were not looked after'))
      .finally(() => {
        this.#looking = undefined;
      });
  }

  async #look(): Promise<void> {
    const wanted = new Map<string, WatchableFolder>();
    for (const folder of await listWatchable(this.#collaborators.database.reader))
      if (!wanted.has(folder.serviceId)) wanted.set(folder.serviceId, folder);
    for (const [serviceId, { watchable }] of this.#watched)
      if (!isSame(watchable, wanted.get(serviceId))) this.#leave(serviceId);
    const isNew = (folder: WatchableFolder) => folder.isProven && !this.#watched.has(folder.serviceId);
    const room = Math.min(MOST_BEGUN, MOST_WATCHED - this.#watched.size);
    for (const watchable of [...wanted.values()].filter(isNew).slice(0, room)) {
      const { serviceId, folder } = watchable;
      const watch = new MailboxWatch(this.#collaborators, { serviceId, folder }, (place) => this.#wake(place));
      this.#watched.set(serviceId, { watchable, watch });
    }
  }

  #leave(serviceId: string): void {
    const watched = this.#watched.get(serviceId);
    if (watched === undefined) return;
    this.#watched.delete(serviceId);
    const left = watched.watch.stop().finally(() => this.#leaving.delete(left));
    this.#leaving.add(left);
  }

  async #wake(place: MailboxPlace): Promise<void> {
    if (this.#polls.askAgain(place)) return;
    const { database, clock, logger } = this.#collaborators;
    await database.transaction((tx) => makeDue(tx, place.serviceId, place.folder, clock()));
    // Not waited for: it may have others to poll, and this mailbox may have more news before that is over.
    this.#duePolls
      .lookNow(this.#polls.stopping)
      .catch((error: unknown) => logger.error({ err: error }, 'the polls of what is due failed'));
  }
}

function isSame(one: WatchableFolder, other: WatchableFolder | undefined): boolean {
  return one.folder === other?.folder && one.changedAt.getTime() === other.changedAt.getTime();
}
