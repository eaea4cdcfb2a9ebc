import PQueue from 'p-queue';
import { ConnectorError } from '../../../errors.ts';
import { type Reader, startReader } from './start-reader.ts';

/** Each may need MAX_HEAP_MB: with more, a few large documents would take the memory of the whole server. */
const MOST_READERS = 4;

const turns = new PQueue({ concurrency: MOST_READERS });

/**
 * Starts a reader as soon as fewer than four are at work; its turn lasts until it has ended. Throws ConnectorError
 * LIMIT_EXCEEDED where the signal is aborted before.
 */
export function takeReader(signal: AbortSignal): Promise<Reader> {
  return new Promise((resolve, reject) => {
    const turn = async () => {
      const reader = startReader();
      resolve(reader);
      await reader.ended;
    };
    turns.add(turn, { signal }).catch((cause: unknown) => reject(busy(cause)));
  });
}

function busy(cause: unknown): ConnectorError {
  return new ConnectorError('LIMIT_EXCEEDED', 'Too many documents are being read: try again in a minute.', { cause });
}
