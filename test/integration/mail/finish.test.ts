import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

const variables = [{ variable: 'subject', part: 'SUBJECT' }];

describe.skipIf(dovecotMissing())('a mail whose process was started', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  test('and that cannot be moved stays STARTED with the reason, and is moved when the destination is there again', async () => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Done');
    const trigger = await world.createTrigger({ variables, destinationFolder: 'Done', markAsRead: true });
    await world.account.deleteFolder('Done');
    await world.account.append('INBOX', plainMail({ subject: 'one' }));
    await world.account.append('INBOX', plainMail({ subject: 'two' }));
    expect((await world.poll(trigger)).lastError).toMatchObject({ code: 'MAILBOX_REFUSED' });
    expect(await world.receipts()).toMatchObject([
      { status: 'STARTED', error: { code: 'MAILBOX_REFUSED' } },
      { status: 'STARTED', error: { code: 'MAILBOX_REFUSED' } },
    ]);
    await world.account.createFolder('Done');
    expect((await world.poll(trigger)).lastError).toBeNull();
    expect(await world.instances()).toHaveLength(2);
    expect(await world.statuses()).toEqual(['DONE', 'DONE']);
    expect(await world.account.mails('Done')).toHaveLength(2);
  });

  test('and that has gone since is DONE with a note', async () => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Done');
    const trigger = await world.createTrigger({ destinationFolder: 'Done' });
    await world.account.deleteFolder('Done');
    const uid = await world.account.append('INBOX', plainMail());
    await world.poll(trigger);
    await world.account.remove('INBOX', uid);
    await world.account.createFolder('Done');
    await world.poll(trigger);
    expect(await world.receipts()).toMatchObject([{ status: 'DONE', error: { code: 'MAIL_GONE' } }]);
  });

  test('before the mailbox was rebuilt is found again, marked and moved', async () => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Done');
    const trigger = await world.createTrigger({ destinationFolder: 'Done', markAsRead: true, unreadOnly: true });
    await world.account.deleteFolder('Done');
    await world.account.append('INBOX', plainMail());
    await world.poll(trigger);
    expect(await world.statuses()).toEqual(['STARTED']);
    await world.account.createFolder('Done');
    world.account.rebuildInbox();
    await world.poll(trigger);
    expect(await world.receipts()).toMatchObject([{ status: 'DONE', error: null }]);
    expect(await world.account.mails('Done')).toHaveLength(1);
    expect(await world.instances()).toHaveLength(1);
  });

  test('by a trigger that looks elsewhere now is finished where it is', async () => {
    const world = await startMailWorld(server);
    for (const folder of ['Done', 'Other']) await world.account.createFolder(folder);
    const trigger = await world.createTrigger({ destinationFolder: 'Done' });
    await world.account.deleteFolder('Done');
    await world.account.append('INBOX', plainMail());
    await world.poll(trigger);
    await world.account.createFolder('Done');
    await world.side.triggers.update({ id: trigger.id, sourceFolder: 'Other' });
    await world.poll(trigger);
    expect(await world.statuses()).toEqual(['DONE']);
    expect(await world.account.mails('Done')).toHaveLength(1);
  });
});
