import { Worker } from 'node:worker_threads';
import { ConnectorError, type ConnectorErrorCode } from '../../../errors.ts';
import type { MakeTypedClient } from '../soap-operation.ts';

/** What the thread answers. */
export type TypedClientAnswer =
  | { readonly archive: Uint8Array }
  | { readonly code: ConnectorErrorCode; readonly message: string };

const MAX_MS = 60_000;
const MAX_HEAP_MB = 1024;

/** Makes the client in a thread of its own, within a minute and a gigabyte: large WSDLs stall nobody. */
export const makeTypedClient: MakeTypedClient = async (source) => {
  const worker = new Worker(new URL('./typed-client-thread.ts', import.meta.url), {
    workerData: source,
    // Nothing of the environment, such as keys, is needed there.
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  const { promise, resolve, reject } = Promise.withResolvers<TypedClientAnswer>();
  const timer = setTimeout(() => reject(limit(`takes more than ${MAX_MS / 1000} s`)), MAX_MS);
  worker.once('message', resolve);
  worker.once('error', (error) => reject(isOutOfMemory(error) ? limit(`needs more than ${MAX_HEAP_MB} MB`) : error));
  try {
    const answer = await promise;
    if ('archive' in answer) return answer.archive;
    throw new ConnectorError(answer.code, answer.message);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

function isOutOfMemory(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function limit(what: string): ConnectorError {
  return new ConnectorError('LIMIT_EXCEEDED', `The WSDL is too large: making its typed client ${what}.`);
}
