/**
 * A server process that has nothing but jobs. Arguments: the database file, and how long a poll takes in ms. Its test
 * runs never end; each id that it is sent is queued. Tells on standard output what it runs.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { createJobs } from '../../src/jobs/index.ts';
import { createLogger } from '../../src/logger.ts';
import { createJobsBackend } from '../../src/store/agenda/index.ts';
import { openDatabase } from '../../src/store/database.ts';

const [file = '', pollMs = '0', migrations = ''] = process.argv.slice(2);
const database = openDatabase(file, migrations);
const jobs = createJobs({
  backend: await createJobsBackend({ url: undefined, database }),
  logger: createLogger('silent'),
  pollDueMailboxes: async () => {
    console.log('poll begins');
    await wait(Number(pollMs));
    console.log('poll ends');
  },
  purgeRuns: async () => undefined,
  runTest: (id) => {
    console.log(`run ${id}`);
    return new Promise(() => undefined);
  },
});
await jobs.start();
process.on('message', async (id: string) => {
  await jobs.enqueueTestRun(id);
});
process.send?.('started');
