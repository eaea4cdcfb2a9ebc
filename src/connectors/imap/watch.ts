import { setTimeout as wait } from 'node:timers/promises';
import type { ImapFlow } from 'imapflow';
import { ConnectorError } from '../../errors.ts';
import type { ImapConnection } from './imap-connection.ts';
import type { FolderListener, WatchPace } from './mailbox.ts';

/** Routers forget a connection that is silent for longer sooner than mail servers do. */
const PACE: WatchPace = { renewMs: 4 * 60_000, answerMs: 30_000 };
/** IDLE is not begun again sooner than this where the server ends it by itself. */
const PAUSE_MS = 1_000;
const ACTION = 'wait for new mail (IDLE)';

/**
 * IDLE (RFC 2177) in the open folder, begun again and again; between two of them a NOOP proves that the server is still
 * there. Only growth counts as news, and \Seen that is taken away: what we mark and move ourselves wakes nobody.
 */
export function watch(connection: ImapConnection, listener: FolderListener, pace: WatchPace = PACE): Promise<never> {
  return connection.run(ACTION, async (client) => {
    if (!client.capabilities.has('IDLE'))
      throw new ConnectorError('UNSUPPORTED', 'The mail server does not tell of new mail by itself (it has no IDLE)');
    client.on('exists', ({ count, prevCount }) => count > prevCount && listener.changed());
    client.on('flags', ({ flags }) => flags !== undefined && !flags.has('\\Seen') && listener.changed());
    listener.watching();
    for (;;) {
      await idle(connection, client, pace);
      await prove(client, pace.answerMs);
    }
  });
}

/** Until it is time to begin anew; the NOOP that follows ends it. */
async function idle(connection: ImapConnection, client: ImapFlow, { renewMs }: WatchPace): Promise<void> {
  const over = new AbortController();
  const pause = (ms: number) => wait(ms, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
  const due = pause(renewMs);
  const least = pause(Math.min(PAUSE_MS, renewMs));
  const idling = client.idle().then((answer) => {
    // It resolves `false` for a refusal, and where the connection broke.
    if (answer === false || !client.usable) throw connection.refused(ACTION);
  });
  try {
    await Promise.race([due, Promise.all([idling, least])]);
  } finally {
    over.abort();
    // Ended by the NOOP, or by the end of the connection, which is told by what comes next.
    idling.catch(() => undefined);
  }
}

async function prove(client: ImapFlow, answerMs: number): Promise<void> {
  const over = new AbortController();
  const silence = wait(answerMs, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new ConnectorError('TIMEOUT', `The mail server has not answered for ${answerMs} ms`);
  });
  try {
    await Promise.race([client.noop(), silence]);
  } finally {
    over.abort();
    silence.catch(() => undefined);
  }
}
