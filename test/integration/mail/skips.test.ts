import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Events } from '../../../src/domain/events.ts';
import { MailActivities } from '../../../src/domain/mail/mail-activities.ts';
import { SKIPS_KEPT, SkipNotes } from '../../../src/domain/mail/skip-notes.ts';
import { mailSkips } from '../../../src/store/tables.ts';
import type { TriggerRow } from '../../../src/store/trigger-store.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { FaultyMailbox } from '../../support/faulty-mailbox.ts';
import { type MailWorld, startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

const DAY_MS = 24 * 3_600_000;
const never = new AbortController().signal;

describe.skipIf(dovecotMissing())('mails that are left alone', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  const skips = ({ database }: MailWorld) => database.reader.select().from(mailSkips).orderBy(mailSkips.id);
  const subjects = async (world: MailWorld) => (await skips(world)).map(({ subject }) => subject);

  function mail(uid: number) {
    const none = { sender: null, senderName: null, to: [], cc: [], date: null, hasAttachments: null };
    const subject = `mail ${uid}`;
    return { uid, receivedAt: new Date(), seen: false, deleted: false, messageId: null, subject, size: 1, ...none };
  }

  test('are noted only as far as they are kept, the last ones, however many a scan has found', async () => {
    const world = await startMailWorld(server);
    const [one, other] = [await world.createTrigger(), await world.createTrigger()];
    const write = async (first: number, count: number, trigger: TriggerRow) => {
      const notes = new SkipNotes(2);
      for (let uid = first; uid < first + count; uid += 1)
        notes.add(trigger.id, mail(uid), { folder: 'INBOX', uidValidity: '1', uid }, 'SUBJECT_DIFFERS', new Date());
      await notes.write(world.database, [trigger]);
    };
    await write(1, 5, other);
    await write(1, 2 * SKIPS_KEPT + 2_345, one);
    const uids = async () => (await skips(world)).filter(({ triggerId }) => triggerId === one.id).map((row) => row.uid);
    const first = SKIPS_KEPT + 2_346;
    expect(await uids()).toEqual(Array.from({ length: SKIPS_KEPT }, (_, index) => first + index));
    await write(first + SKIPS_KEPT, 10, one);
    expect((await uids()).length).toBe(SKIPS_KEPT);
    expect((await uids())[0]).toBe(first + 10);
    expect(await skips(world)).toHaveLength(SKIPS_KEPT + 5);
    await world.side.triggers.delete(one.id);
    expect(await skips(world)).toHaveLength(5);
  });

  test('are not told of again by a whole scan, nor in a folder that was rebuilt', async () => {
    const world = await startMailWorld(server);
    const startFrom = new Date(Date.now() - DAY_MS);
    const trigger = await world.createTrigger({ subjectCondition: 'yes', unreadOnly: true, startFrom });
    const earlier = { internalDate: new Date(Date.now() - 60_000) };
    await world.account.append('INBOX', plainMail({ subject: 'no' }), earlier);
    const uid = await world.account.append('INBOX', plainMail({ subject: 'yes' }), earlier);
    await world.poll(trigger);
    // A mail that was taken does not become one that was left alone since it is read now.
    await world.account.setFlags('INBOX', uid, ['\\Seen']);
    const before = await skips(world);
    expect(before).toMatchObject([{ subject: 'no', reason: 'SUBJECT_DIFFERS' }]);
    await world.side.triggers.setEnabled(trigger.id, true, { startFrom });
    await world.poll(trigger);
    expect(await skips(world)).toMatchObject([{ subject: 'no', id: before[0]?.id }]);
    world.account.rebuildInbox();
    const after = { internalDate: new Date(Date.now() + 1_000) };
    await world.account.append('INBOX', plainMail({ subject: 'no more' }), after);
    await world.poll(trigger);
    expect(await subjects(world)).toEqual(['no', 'no more']);
  });

  test('of a trigger that is deleted during the scan are noted nowhere, and keep no other mail up', async () => {
    const mailbox = new FaultyMailbox();
    const world = await startMailWorld(server, {}, (open) => mailbox.wrap(open));
    const gone = await world.createTrigger({ subjectCondition: 'yes' });
    const trigger = await world.createTrigger({ variables: [{ variable: 'subject', part: 'SUBJECT' }] });
    await world.account.append('INBOX', plainMail({ subject: 'no', messageId: null }));
    mailbox.beforeOnce('hashBody', () => world.side.triggers.delete(gone.id));
    expect(await world.poll(trigger)).toMatchObject({ lastError: null });
    expect(await world.startedSubjects()).toEqual(['no']);
    expect(await skips(world)).toEqual([]);
  });

  test('are forgotten after as many days as runs are kept', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ subjectCondition: 'yes' });
    await world.account.append('INBOX', plainMail({ subject: 'no' }));
    await world.poll(trigger);
    const purge = (keepDays: number | undefined, days: number) => {
      const clock = () => new Date(Date.now() + days * DAY_MS);
      const { database } = world;
      return new MailActivities({ database, events: new Events(), retention: { keepDays }, clock }).purge(never);
    };
    await purge(undefined, 1_000);
    await purge(2, 1);
    expect(await subjects(world)).toEqual(['no']);
    await purge(2, 3);
    expect(await subjects(world)).toEqual([]);
  });

  test('cost nothing at the polls of a mailbox in which nothing is new', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ subjectCondition: 'yes' });
    for (let number = 0; number < 20; number += 1) await world.account.append('INBOX', plainMail());
    await world.poll(trigger);
    const before = server.commands().length;
    await world.poll(trigger);
    // The server writes down what it was sent when it comes to it.
    const searches = () =>
      server
        .commands()
        .slice(before)
        .match(/SEARCH/g)?.length;
    await expect.poll(searches, { timeout: 10_000 }).toBe(1);
    expect(await skips(world)).toHaveLength(20);
  });
});
