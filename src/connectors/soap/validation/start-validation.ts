import { Worker } from 'node:worker_threads';
import type { ValidationJob, ValidationReply } from './validation.ts';

/** Reading a WSDL takes some ten times its size; past it the thread ends, not the server. */
const MAX_HEAP_MB = 512;

/** A thread that validates, one job at a time. */
export interface ValidationRunner {
  /** Rejects where the thread ended over the job; it is of no use any more then. */
  run(job: ValidationJob): Promise<ValidationReply>;
  /** Ends it, whatever it does: a job that it is at is rejected. */
  end(reason: Error): void;
}

/** Starts the thread; it keeps no process alive. */
export function startValidation(): ValidationRunner {
  const worker = new Worker(new URL('./validation-thread.ts', import.meta.url), {
    // Nothing of the environment, such as keys, is needed there.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  let ended: Error | null = null;
  let current: PromiseWithResolvers<ValidationReply> | null = null;
  const end = (reason: Error) => {
    ended ??= reason;
    current?.reject(ended);
    void worker.terminate();
  };
  worker.on('message', (reply: ValidationReply) => current?.resolve(reply));
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the validator has ended')));
  // Listeners refer to it anew.
  worker.unref();
  return {
    run: (job) => {
      current = Promise.withResolvers<ValidationReply>();
      if (ended === null) worker.postMessage(job);
      else current.reject(ended);
      return current.promise;
    },
    end,
  };
}
