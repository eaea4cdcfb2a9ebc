import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { type MailWorld, startMailServer, startMailWorld, startPollingProcess } from '../../support/mail-world.ts';
import { attachmentMail, plainMail } from '../../support/mails.ts';

const MAILS = 100;
const OTHERS = 20;
/** A run is killed this long after it was ready, at most; each lives a little longer, so that slow machines get there too. */
const LONGEST_LIFE_MS = 500;
const LONGER_EACH_MS = 200;

describe.skipIf(dovecotMissing())('a server that is killed', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  test('at random moments of the poll starts one process for each mail, and finishes each', async ({ annotate }) => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Done');
    const trigger = await world.createTrigger({
      subjectCondition: 'invoice',
      markAsRead: true,
      destinationFolder: 'Done',
      variables: [
        { variable: 'subject', part: 'SUBJECT' },
        { variable: 'files', part: 'ATTACHMENTS' },
      ],
    });
    for (let number = 0; number < MAILS; number += 1) {
      await world.account.append('INBOX', attachmentMail({ subject: `Invoice ${number}` }));
      if (number % (MAILS / OTHERS) === 0)
        await world.account.append('INBOX', plainMail({ subject: `Other ${number}` }), { flags: ['\\Flagged'] });
    }
    const others = (await world.account.mails('INBOX')).filter((mail) => mail.subject?.startsWith('Other'));

    let kills = 0;
    for (; !(await isAllDone(world)); kills += 1) await runAndKill(world, trigger.id, kills);
    await annotate(`killed ${kills} times`);
    expect(kills).toBeGreaterThan(2);

    const last = startPollingProcess(world, trigger.id);
    await expect.poll(() => unfinishedProcesses(world), { timeout: 20_000 }).toBe(0);
    last.kill('SIGKILL');
    const subjects = Array.from({ length: MAILS }, (_, number) => `Invoice ${number}`);
    expect(await world.startedSubjects()).toEqual(subjects.sort());
    expect(await world.account.mails('INBOX')).toEqual(others);
    const done = await world.account.mails('Done');
    expect(done.map((mail) => mail.subject).sort()).toEqual(subjects);
    expect(done.every((mail) => mail.flags.includes('\\Seen'))).toBe(true);
    for (const file of await attachments(world)) expect(existsSync(join(world.filesFolder, file))).toBe(true);
  });
});

async function runAndKill(world: MailWorld, triggerId: string, round: number): Promise<void> {
  const child = startPollingProcess(world, triggerId);
  const exited = once(child, 'exit');
  if (child.stdout !== null) await once(child.stdout, 'data');
  await wait(Math.random() * (LONGEST_LIFE_MS + round * LONGER_EACH_MS));
  child.kill('SIGKILL');
  await exited;
}

async function isAllDone(world: MailWorld): Promise<boolean> {
  const statuses = await world.statuses();
  return statuses.length === MAILS && statuses.every((status) => status === 'DONE');
}

async function unfinishedProcesses(world: MailWorld): Promise<number> {
  return (await world.instances()).filter((row) => row.state !== 'COMPLETED').length;
}

async function attachments(world: MailWorld): Promise<readonly string[]> {
  const instances = await world.instances();
  return instances.flatMap((row) => (row.variables['files'] as { readonly $file: string }[]).map((file) => file.$file));
}
