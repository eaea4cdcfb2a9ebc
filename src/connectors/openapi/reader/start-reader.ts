import { Worker } from 'node:worker_threads';
import { ConnectorError } from '../../../errors.ts';
import type { ReaderAnswer, ReaderCall, ReaderRequest, ReaderResults } from './reader-messages.ts';

/** Enough for the 35 MB of YAML that Microsoft Graph has; past it the thread ends, not the server. */
const MAX_HEAP_MB = 1024;
/** Longest that one question may take. */
const MAX_CALL_MS = 60_000;
/** What was described is asked for details at once, or not at all. */
const IDLE_MS = 2000;

/** Documents in a thread of their own. */
export interface Reader {
  ask<Call extends ReaderCall>(call: Call): Promise<ReaderResults[Call['call']]>;
  /** From now on the thread ends by itself when nothing is asked for a while. */
  release(): void;
  close(): Promise<void>;
  /** Resolves when the thread has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

interface Pending {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a thread that reads documents: parsing large ones blocks nobody, and what needs too much memory or time is
 * ConnectorError LIMIT_EXCEEDED.
 */
export function startReader(): Reader {
  const worker = new Worker(new URL('./reader-thread.ts', import.meta.url), {
    // Nothing of the environment, such as keys, is needed there.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  worker.unref();
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const pending = new Map<number, Pending>();
  let calls = 0;
  let idle: NodeJS.Timeout | undefined;
  let isReleased = false;
  let reason: Error | null = null;
  const end = (why: Error) => {
    reason ??= why;
    clearTimeout(idle);
    for (const { reject } of pending.values()) reject(reason);
    pending.clear();
    return worker.terminate();
  };
  const rest = () => {
    clearTimeout(idle);
    if (!isReleased || pending.size > 0) return;
    idle = setTimeout(
      () => end(new ConnectorError('CANCELLED', 'The document is no longer at hand: read it again.')),
      IDLE_MS,
    );
    idle.unref();
  };
  worker.on('message', (answer: ReaderAnswer) => {
    const asked = pending.get(answer.id);
    pending.delete(answer.id);
    if ('error' in answer) asked?.reject(new ConnectorError(answer.error.code, answer.error.message));
    else asked?.resolve(answer.result);
    rest();
  });
  worker.on('error', (error) => end(toLimit(error)));
  return {
    ask: (call) =>
      new Promise((resolve, reject) => {
        if (reason !== null) return reject(reason);
        calls += 1;
        const id = calls;
        const timer = setTimeout(() => end(tooLong()), MAX_CALL_MS);
        const done = (settle: () => void) => {
          clearTimeout(timer);
          settle();
        };
        pending.set(id, {
          // The thread answers each call with its own kind of result.
          resolve: (result) => done(() => resolve(result as ReaderResults[(typeof call)['call']])),
          reject: (error) => done(() => reject(error)),
        });
        clearTimeout(idle);
        const request: ReaderRequest = { ...call, id };
        worker.postMessage(request);
      }),
    release: () => {
      isReleased = true;
      rest();
    },
    close: async () => {
      await end(new ConnectorError('CANCELLED', 'The document is no longer at hand: read it again.'));
    },
    ended,
  };
}

function toLimit(error: unknown): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new ConnectorError('LIMIT_EXCEEDED', `Reading the document needs more than ${MAX_HEAP_MB} MB of memory.`);
  return error instanceof Error ? error : new Error(String(error));
}

function tooLong(): ConnectorError {
  return new ConnectorError('LIMIT_EXCEEDED', `Reading the document takes more than ${MAX_CALL_MS / 1000} s.`);
}
