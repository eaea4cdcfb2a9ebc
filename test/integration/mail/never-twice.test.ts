import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mailReceipts, processVersions } from '../../../src/store/tables.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { FaultyMailbox } from '../../support/faulty-mailbox.ts';
import { deployInvoice, startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

const variables = [{ variable: 'subject', part: 'SUBJECT' }];
const HOUR_MS = 3_600_000;

describe.skipIf(dovecotMissing())('no mail is handled twice, and none is lost', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  test('a mail copied back into the inbox starts nothing', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger();
    const mail = plainMail();
    const internalDate = new Date();
    await world.account.append('INBOX', mail, { internalDate });
    await world.poll(trigger);
    await world.account.append('INBOX', mail, { internalDate: new Date(Date.now() + HOUR_MS) });
    await world.poll(trigger);
    expect(await world.instances()).toHaveLength(1);
    expect(await world.statuses()).toEqual(['DONE', 'DUPLICATE']);
  });

  test('a mail moved away and back starts nothing', async () => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Done');
    const trigger = await world.createTrigger({ destinationFolder: 'Done' });
    await world.account.append('INBOX', plainMail());
    await world.poll(trigger);
    const [moved] = await world.account.mails('Done');
    await world.account.move('Done', moved?.uid ?? 0, 'INBOX');
    await world.poll(trigger);
    expect(await world.instances()).toHaveLength(1);
  });

  test('two copies that are there at once start one process', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger();
    const mail = plainMail();
    await world.account.appendAll('INBOX', [mail, mail]);
    await world.poll(trigger);
    expect(await world.instances()).toHaveLength(1);
    expect(await world.statuses()).toEqual(['DONE', 'DUPLICATE']);
  });

  test('a renumbered mailbox starts nothing again, and new mail in it is handled', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    const mail = plainMail({ subject: 'twin' });
    await world.account.append('INBOX', plainMail({ subject: 'first' }));
    await world.account.appendAll('INBOX', [mail, mail]);
    await world.poll(trigger);
    const before = await world.statuses();
    world.account.rebuildInbox();
    await world.account.append('INBOX', plainMail({ subject: 'second' }));
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['first', 'second', 'twin']);
    expect(await world.statuses()).toEqual([...before, 'DONE'].sort());
  });

  test('mails whose numbers the server has exchanged each start their own process', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    await world.account.append('INBOX', plainMail({ subject: 'one' }));
    await world.account.append('INBOX', plainMail({ subject: 'two' }));
    await world.database.transaction((tx) => tx.delete(processVersions));
    await world.poll(trigger);
    await world.database.transaction(async (tx) => {
      for (const [from, to] of [
        [1, 99],
        [2, 1],
        [99, 2],
      ] as const)
        await tx.update(mailReceipts).set({ uid: to }).where(eq(mailReceipts.uid, from));
    });
    await deployInvoice(world.processes);
    await world.poll(trigger);
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['one', 'two']);
    const keys = (await world.receipts()).map((row) => [row.subject, row.processInstanceId]);
    const instances = (await world.instances()).map((row) => [row.variables['subject'], row.id]);
    expect(new Map(keys as [string, string][])).toEqual(new Map(instances as [string, string][]));
  });

  test('a mail set back to unread starts nothing again', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ unreadOnly: true, markAsRead: true });
    const uid = await world.account.append('INBOX', plainMail());
    await world.poll(trigger);
    await world.account.setFlags('INBOX', uid, ['\\Seen'], 'remove');
    await world.poll(trigger);
    expect(await world.instances()).toHaveLength(1);
  });

  test('a condition that is changed during a scan misses no mail', async () => {
    const mailbox = new FaultyMailbox();
    const world = await startMailWorld(server, {}, (open) => mailbox.wrap(open));
    const trigger = await world.createTrigger({ variables, subjectCondition: 'one' });
    for (let number = 0; number < 120; number += 1) {
      await world.account.append('INBOX', plainMail({ subject: number === 0 ? 'two' : 'other', messageId: null }));
    }
    await world.account.append('INBOX', plainMail({ subject: 'one', messageId: null }));
    mailbox.beforeOnce('hashBody', () => world.side.triggers.update({ id: trigger.id, subjectCondition: 'two' }));
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['two']);
  });

  test('a trigger that is deleted during a scan leaves nothing behind', async () => {
    const mailbox = new FaultyMailbox();
    const world = await startMailWorld(server, {}, (open) => mailbox.wrap(open));
    const trigger = await world.createTrigger();
    await world.account.append('INBOX', plainMail({ messageId: null }));
    mailbox.beforeOnce('hashBody', () => world.side.triggers.delete(trigger.id));
    await expect(world.poll(trigger)).rejects.toMatchObject({ errors: [{ code: 'NOT_FOUND' }] });
    expect(await world.receipts()).toEqual([]);
  });

  test('a trigger disabled and enabled again takes what came meanwhile, and nothing again', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    await world.account.append('INBOX', plainMail({ subject: 'before' }));
    await world.poll(trigger);
    await world.side.triggers.setEnabled(trigger.id, false);
    await world.account.append('INBOX', plainMail({ subject: 'meanwhile' }));
    await world.side.triggers.setEnabled(trigger.id, true);
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['before', 'meanwhile']);
  });

  test('enabled from a later moment, what came before is left alone', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables, enabled: false });
    await world.account.append('INBOX', plainMail({ subject: 'meanwhile' }), {
      internalDate: new Date(Date.now() - 5_000),
    });
    await world.side.triggers.setEnabled(trigger.id, true, { startFrom: new Date() });
    await world.account.append('INBOX', plainMail({ subject: 'after' }));
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['after']);
  });

  test('mails with one Message-ID and different content are different mails', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    const messageId = '<reused@example.test>';
    await world.account.append('INBOX', plainMail({ subject: 'a', messageId }));
    await world.account.append('INBOX', plainMail({ subject: 'b', messageId }));
    await world.account.append(
      'INBOX',
      plainMail({ subject: 'b', messageId, date: 'Tue, 06 Jan 2026 10:00:00 +0100' }),
    );
    await world.account.append('INBOX', plainMail({ subject: 'b', messageId, from: 'other@example.test' }));
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['a', 'b', 'b', 'b']);
  });

  test('mails without a Message-ID are told apart by their bodies, and known again', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger();
    const internalDate = new Date(Date.now() + HOUR_MS);
    const mail = (text: string) => plainMail({ messageId: null, text });
    for (const text of ['one', 'two', 'one']) await world.account.append('INBOX', mail(text), { internalDate });
    await world.poll(trigger);
    expect(await world.statuses()).toEqual(['DONE', 'DONE', 'DUPLICATE']);
    world.account.rebuildInbox();
    await world.poll(trigger);
    expect(await world.instances()).toHaveLength(2);
    expect(await world.statuses()).toEqual(['DONE', 'DONE', 'DUPLICATE']);
  });

  test('a mail with an old Date header is handled, and a future one mutes nothing', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    for (const [subject, date] of [
      ['future', 'Fri, 01 Jan 2100 10:00:00 +0000'],
      ['old', 'Mon, 01 Jan 1990 10:00:00 +0000'],
      ['broken', 'not a date'],
      ['now', 'Mon, 05 Jan 2026 10:00:00 +0100'],
    ] as const) {
      await world.account.append('INBOX', plainMail({ subject, date }));
      await world.poll(trigger);
    }
    expect(await world.startedSubjects()).toEqual(['broken', 'future', 'now', 'old']);
  });

  test('a mail imported late with an old reception date is left alone, and does not stop the next', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    await world.account.append('INBOX', plainMail({ subject: 'first' }));
    await world.poll(trigger);
    await world.account.append('INBOX', plainMail({ subject: 'imported' }), { internalDate: new Date('2020-01-01') });
    await world.account.append('INBOX', plainMail({ subject: 'second' }));
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['first', 'second']);
  });

  test('a mail moved in late with an earlier, eligible reception date is handled', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables, startFrom: new Date(Date.now() - 2 * HOUR_MS) });
    await world.account.append('INBOX', plainMail({ subject: 'now' }));
    await world.poll(trigger);
    await world.account.append('INBOX', plainMail({ subject: 'earlier' }), {
      internalDate: new Date(Date.now() - HOUR_MS),
    });
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['earlier', 'now']);
  });

  test('with unread only, a read mail is left alone until it is set back to unread, far below the watermark', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables, unreadOnly: true });
    const uid = await world.account.append('INBOX', plainMail({ subject: 'read' }), { flags: ['\\Seen'] });
    await world.account.appendAll(
      'INBOX',
      Array.from({ length: 150 }, () => plainMail({ subject: 'seen' })),
      {
        flags: ['\\Seen'],
      },
    );
    await world.poll(trigger);
    expect(await world.instances()).toHaveLength(0);
    await world.account.setFlags('INBOX', uid, ['\\Seen'], 'remove');
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['read']);
  });

  test('two triggers on one folder each start their process, and the mail is moved once', async () => {
    const world = await startMailWorld(server);
    for (const folder of ['A', 'B']) await world.account.createFolder(folder);
    const second = await world.createTrigger({ key: 'second', destinationFolder: 'B', markAsRead: true });
    const first = await world.createTrigger({ key: 'first', destinationFolder: 'A' });
    await world.account.append('INBOX', plainMail({ subject: 'both' }));
    await world.poll(second);
    expect(await world.instances()).toHaveLength(2);
    expect(await world.account.mails('A')).toMatchObject([{ subject: 'both', flags: ['\\Seen'] }]);
    expect(await world.account.mails('B')).toEqual([]);
    expect((await world.receipts()).map((row) => [row.triggerId, row.status, row.error])).toEqual([
      [first.id, 'DONE', null],
      [second.id, 'DONE', null],
    ]);
  });

  test('a poll that joins a running one has dealt with what was there when it was called', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    const polls: Promise<unknown>[] = [];
    for (let round = 0; round < 10; round += 1) {
      await world.account.append('INBOX', plainMail({ subject: `mail ${round}` }));
      polls.push(
        world.poll(trigger).then(async () => expect(await world.startedSubjects()).toContain(`mail ${round}`)),
      );
    }
    await Promise.all(polls);
    expect(await world.instances()).toHaveLength(10);
  });
});
