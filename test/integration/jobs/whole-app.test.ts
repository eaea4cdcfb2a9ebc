import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { agendaJobs } from '../../../src/store/agenda/tables.ts';
import { imapTriggers } from '../../../src/store/tables.ts';
import { startDatabase, temporaryFolder } from '../../support/database.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { JOB_BACKENDS } from '../../support/job-backends.ts';
import { type Ask, askAt, connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';
import { startServerProcess } from '../../support/server-process.ts';

const ELSEWHERE = JOB_BACKENDS.filter(({ name }) => name !== 'SQLite').map((kind) => ({
  ...kind,
  title: `jobs are in ${kind.name}${kind.missing === null ? '' : ` (needs ${kind.missing})`}`,
}));

for (const { title, missing, start } of ELSEWHERE)
  describe.skipIf(dovecotMissing() ?? missing)(`a server whose ${title}`, () => works(start));

function works(start: (typeof ELSEWHERE)[number]['start']): void {
  let mailServer: Dovecot;
  let jobs: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    [mailServer, jobs] = await Promise.all([startMailServer(), start()]);
  });
  afterAll(() => Promise.all([mailServer.stop(), jobs[Symbol.asyncDispose]()]));

  test('polls, runs test runs, and goes on after it was killed, with each mail started once', async () => {
    const options = { dataDir: temporaryFolder(), env: { PASSERELLE_JOBS_URL: jobs.url ?? '' } };
    const account = mailServer.account('user1');
    const first = startServerProcess(options);
    let ask = askAt(await first.url);
    const mailbox = await connectMailbox(ask, mailServer, 'user1');
    const { trigger } = await createTrigger(ask, {
      ...mailbox,
      subjectCondition: 'invoice',
      frequencyMinutes: 10_080,
      variables: [{ variable: 'subject', part: 'SUBJECT' }],
    });
    await pollTrigger(ask, trigger.id);
    await account.append('INBOX', plainMail({ subject: 'Invoice 1' }));
    await pollTrigger(ask, trigger.id);
    await vi.waitFor(async () => expect(await started(ask)).toEqual(['Invoice 1']), 20_000);
    expect(await testTrigger(ask, trigger.id)).toBe('SUCCEEDED');

    first.child.kill('SIGKILL');
    await first.ended;
    await account.append('INBOX', plainMail({ subject: 'Invoice 2' }));
    await makeDue(options.dataDir);
    ask = askAt(await startServerProcess(options).url);
    expect(await testTrigger(ask, trigger.id)).toBe('SUCCEEDED');
    // Nobody asks for this poll: the schedule does.
    await vi.waitFor(async () => expect(await started(ask)).toEqual(['Invoice 1', 'Invoice 2']), {
      timeout: 60_000,
      interval: 500,
    });
  });
}

/** Lets the polls be due, as they are when a week has passed; and the server's own database has no jobs. */
async function makeDue(dataDir: string): Promise<void> {
  const database = startDatabase(join(dataDir, 'passerelle.db'));
  await database.transaction((tx) => tx.update(imapTriggers).set({ nextPollAt: new Date() }).run());
  expect(await database.reader.select().from(agendaJobs)).toEqual([]);
}

/** The subjects with which processes were started, sorted. */
async function started(ask: Ask): Promise<readonly unknown[]> {
  const { processInstances } = await ask('{ processInstances { nodes { variables } } }');
  const nodes: readonly { readonly variables: { readonly subject: unknown } }[] = processInstances.nodes;
  return nodes.map(({ variables }) => variables.subject).sort();
}

/** Tests the trigger; answers how the test run went. */
async function testTrigger(ask: Ask, triggerId: string): Promise<string> {
  const { testTrigger: payload } = await ask(
    'mutation ($input: TestTriggerInput!) { testTrigger(input: $input) { testRun { id } userErrors { message } } }',
    { input: { triggerId, hours: 1 } },
  );
  const isOver = async () => {
    const { node } = await ask('query ($id: ID!) { node(id: $id) { ... on TestRun { status } } }', {
      id: payload.testRun.id,
    });
    return node.status;
  };
  return vi.waitUntil(
    async () => {
      const status: string = await isOver();
      return ['QUEUED', 'RUNNING'].includes(status) ? undefined : status;
    },
    { timeout: 20_000, interval: 100 },
  );
}
