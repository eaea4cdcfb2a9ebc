import { parentPort, workerData } from 'node:worker_threads';
import { ConnectorError } from '../../../errors.ts';
import type { TypedClientSource } from '../soap-operation.ts';
import type { TypedClientAnswer } from './make-typed-client.ts';
import { packageFiles } from './package-files.ts';
import { zip } from './zip.ts';

/** The other end is make-typed-client.ts. */
parentPort?.postMessage(answer(workerData as TypedClientSource));

function answer(source: TypedClientSource): TypedClientAnswer {
  try {
    return { archive: zip(packageFiles(source)) };
  } catch (error) {
    if (!(error instanceof ConnectorError || error instanceof RangeError)) throw error;
    return { code: error instanceof ConnectorError ? error.code : 'LIMIT_EXCEEDED', message: error.message };
  }
}
