/** The thread of `Checkpoints`: answers each message by a checkpoint of the database that it was started with, until it is told to close. */
import { parentPort, workerData } from 'node:worker_threads';
import BetterSqlite3 from 'better-sqlite3';

const database = new BetterSqlite3(String(workerData), { fileMustExist: true });

parentPort?.on('message', (message: 'checkpoint' | 'close') => {
  if (message === 'checkpoint') {
    // PASSIVE waits for nobody, and keeps nobody waiting.
    database.pragma('wal_checkpoint(PASSIVE)');
    parentPort?.postMessage('done');
    return;
  }
  database.close();
  parentPort?.close();
});
