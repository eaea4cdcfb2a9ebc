/**
 * One of several processes that write jobs at once. Arguments: the database file, the migrations, `save` or `claim`, and
 * the jobs to save as JSON. Saves each 25 times at once, or claims until nothing is left, and prints the data of what it
 * got.
 */
import type { JobParameters } from 'agenda';
import { SqliteJobRepository } from '../../src/store/agenda/sqlite-job-repository.ts';
import { openDatabase } from '../../src/store/database.ts';

const [file = '', migrations = '', action, jobs = '[]'] = process.argv.slice(2);
const database = openDatabase(file, migrations);
const repository = new SqliteJobRepository(database);

if (action === 'save') {
  const repeated: readonly object[] = Array.from({ length: 25 }, () => JSON.parse(jobs)).flat();
  await Promise.all(
    repeated.map((job) => repository.saveJob({ ...job, nextRunAt: new Date() } as JobParameters, undefined)),
  );
} else {
  const claim = () => repository.getNextJobToRun('work', new Date(), new Date(0), undefined, undefined);
  const taken: unknown[] = [];
  for (let next = await claim(); next; next = await claim()) taken.push(next.data);
  console.log(JSON.stringify(taken));
}
await database.close();
