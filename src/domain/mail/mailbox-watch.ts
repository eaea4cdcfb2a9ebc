import { setTimeout as wait } from 'node:timers/promises';
import type { FolderListener } from '../../connectors/imap/mailbox.ts';
import { ConnectorError, type RunErrorData } from '../../errors.ts';
import type { MailCollaborators } from './collaborators.ts';
import type { MailboxPlace } from './mailbox-lease.ts';
import { toRunError } from './poll-errors.ts';

/** Longer than a watch waits between two proofs that the server is still there. */
const SILENCE_MS = 5 * 60_000;
/** News of one folder start a poll no more often: a stream of mails is taken half a second at a time. */
const SPACING_MS = 500;
const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 15 * 60_000;
/** What a server cannot do today, or a login that it refuses: the poll says so, and nothing is gained by asking again soon. */
const HOPELESS: readonly string[] = ['UNSUPPORTED', 'AUTHENTICATION_FAILED', 'ADDRESS_FORBIDDEN'];

/** How a watch stands. */
export type WatchStatus = 'CONNECTING' | 'WATCHING' | 'UNSUPPORTED' | 'FAILED';

/** What a watch says of itself. */
export interface WatchState {
  readonly status: WatchStatus;
  readonly folder: string;
  /** Since when it has this status. */
  readonly since: Date;
  /** When the server last told of news, since the watch began; null: not yet. */
  readonly lastNewsAt: Date | null;
  /** Why there is no connection; null where there is one. */
  readonly error: RunErrorData | null;
}

type Collaborators = Pick<MailCollaborators, 'openMailbox' | 'clock' | 'logger'>;

/**
 * One connection that waits in IDLE on one folder of a mailbox, and asks for a poll when the server tells of news, and
 * whenever it is made anew, for what has come in between. It is replaced when it breaks, later each time.
 */
export class MailboxWatch {
  readonly #collaborators: Collaborators;
  readonly #place: MailboxPlace;
  readonly #wake: (place: MailboxPlace) => Promise<void>;
  readonly #stopping = new AbortController();
  readonly #done: Promise<void>;
  #state: WatchState;
  #waking: Promise<void> | undefined;
  #hasNews = false;

  constructor(collaborators: Collaborators, place: MailboxPlace, wake: (place: MailboxPlace) => Promise<void>) {
    this.#collaborators = collaborators;
    this.#place = place;
    this.#wake = wake;
    const since = collaborators.clock();
    this.#state = { status: 'CONNECTING', folder: place.folder, since, lastNewsAt: null, error: null };
    this.#done = this.#run();
  }

  get state(): WatchState {
    return this.#state;
  }

  /** Closes the connection and waits until it is gone, and until no wake is under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.allSettled([this.#done, this.#waking]);
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    for (let failures = 1; !signal.aborted; failures += 1) {
      const begun = performance.now();
      const error = await this.#watch().catch((cause: unknown) => cause);
      if (signal.aborted) return;
      // A connection that has stood for a while is not one that fails.
      if (performance.now() - begun >= LAST_RETRY_MS) failures = 1;
      const code = error instanceof ConnectorError ? error.code : '';
      this.#say(code === 'UNSUPPORTED' ? 'UNSUPPORTED' : 'FAILED', toRunError(error));
      if (code === '') this.#collaborators.logger.error({ err: error, ...this.#place }, 'a mailbox cannot be watched');
      const delayMs = HOPELESS.includes(code) ? LAST_RETRY_MS : retryDelayMs(failures);
      await wait(delayMs * (1 + Math.random() / 5), undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #watch(): Promise<never> {
    const { openMailbox } = this.#collaborators;
    this.#say('CONNECTING', null);
    await using session = await openMailbox(this.#place.serviceId, this.#stopping.signal, SILENCE_MS);
    await session.open(this.#place.folder, { readOnly: true });
    const listener: FolderListener = {
      watching: () => {
        this.#say('WATCHING', null);
        this.#rouse();
      },
      changed: () => {
        this.#state = { ...this.#state, lastNewsAt: this.#collaborators.clock() };
        this.#rouse();
      },
    };
    return await session.watch(listener);
  }

  #say(status: WatchStatus, error: RunErrorData | null): void {
    this.#state = { ...this.#state, status, error, since: this.#collaborators.clock() };
  }

  /** News that come while the last ones are dealt with are dealt with once, after them. */
  #rouse(): void {
    this.#hasNews = true;
    this.#waking ??= this.#wakeWhileNews();
  }

  async #wakeWhileNews(): Promise<void> {
    const { signal } = this.#stopping;
    while (this.#hasNews && !signal.aborted) {
      this.#hasNews = false;
      await this.#wake(this.#place).catch((error: unknown) => {
        this.#collaborators.logger.error({ err: error, ...this.#place }, 'a poll could not be asked for');
      });
      await wait(SPACING_MS, undefined, { signal, ref: false }).catch(() => undefined);
    }
    // In the same turn as the last look, so that no news come in between.
    this.#waking = undefined;
  }
}

function retryDelayMs(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20), LAST_RETRY_MS);
}
