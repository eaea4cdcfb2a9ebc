/**
 * A process that works on jobs named `work`. Arguments: the database file, the migrations, the URL of the storage or
 * nothing, and `finish` or `hang`. Prints the data of each job that it begins.
 */
import { Agenda, InMemoryNotificationChannel } from 'agenda';
import { createJobsBackend } from '../../src/store/agenda/index.ts';
import { openDatabase } from '../../src/store/database.ts';

const [file = '', migrations = '', url = '', mode] = process.argv.slice(2);
const backend = await createJobsBackend({ url: url || undefined, database: openDatabase(file, migrations) });
const agenda = new Agenda({
  backend: backend.agenda,
  name: `worker ${process.pid}`,
  processEvery: 100,
  notificationChannel: new InMemoryNotificationChannel(),
});
agenda.define<unknown>(
  'work',
  async (job) => {
    console.log(JSON.stringify(job.attrs.data));
    await new Promise((resolve) => (mode === 'hang' ? undefined : setTimeout(resolve, 5)));
  },
  { concurrency: 2, lockLimit: 2, lockLifetime: 60_000 },
);
await agenda.start();
process.send?.('started');
