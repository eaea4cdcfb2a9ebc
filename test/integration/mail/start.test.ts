import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { attachmentMail, plainMail } from '../../support/mails.ts';

const SUBJECT = [{ variable: 'subject', part: 'SUBJECT' }];

describe.skipIf(dovecotMissing())('a mail starts a process', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  test('its parts fill the start variables', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({
      variables: [
        ...SUBJECT,
        { variable: 'text', part: 'BODY_TEXT' },
        { variable: 'html', part: 'BODY_HTML' },
        { variable: 'from', part: 'SENDER' },
        { variable: 'files', part: 'ATTACHMENTS' },
        { variable: 'received', part: 'RECEIVED_AT' },
        { variable: 'messageId', part: 'MESSAGE_ID' },
        { variable: 'to', part: 'TO' },
        { variable: 'cc', part: 'CC' },
        { variable: 'amount', value: 7 },
        { variable: 'tags', value: ['a', { b: null }] },
      ],
    });
    const internalDate = new Date(Math.ceil(Date.now() / 1000) * 1000);
    const mail = attachmentMail({ subject: 'Invoice 7', messageId: '<seven@example.test>', to: 'A <a@x.test>' });
    await world.account.append('INBOX', mail, { internalDate });
    await world.poll(trigger);
    const [instance] = await world.instances();
    const file = { filename: 'invoice.pdf', contentType: 'application/pdf', size: 1000, $file: expect.any(String) };
    expect(instance?.variables).toEqual({
      subject: 'Invoice 7',
      text: expect.stringContaining('See attachment'),
      html: null,
      from: 'jane@example.test',
      files: [file],
      received: internalDate.toISOString(),
      messageId: '<seven@example.test>',
      to: ['a@x.test'],
      cc: [],
      amount: 7,
      tags: ['a', { b: null }],
    });
    const [stored] = (instance?.variables['files'] ?? []) as { readonly $file: string }[];
    expect(readFileSync(join(world.filesFolder, stored?.$file ?? '')).equals(Buffer.alloc(1000, 'p'))).toBe(true);
  });

  test('a mail that was there before the trigger is left alone, also in the very same second', async () => {
    const world = await startMailWorld(server);
    await world.account.append('INBOX', plainMail({ subject: 'before' }));
    const trigger = await world.createTrigger({ variables: SUBJECT });
    await world.account.append('INBOX', plainMail({ subject: 'after' }));
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['after']);
  });

  test('a handled mail is marked as read and moved when the trigger asks for it', async () => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Done');
    const trigger = await world.createTrigger({
      markAsRead: true,
      destinationFolder: 'Done',
      subjectCondition: 'facture',
    });
    await world.account.append('INBOX', plainMail({ subject: 'la Facture de Mr dupond' }));
    await world.account.append('INBOX', plainMail({ subject: 'other' }));
    await world.poll(trigger);
    expect(await world.account.mails('INBOX')).toMatchObject([{ subject: 'other', flags: [] }]);
    expect(await world.account.mails('Done')).toMatchObject([
      { subject: 'la Facture de Mr dupond', flags: ['\\Seen'] },
    ]);
    expect(await world.receipts()).toMatchObject([{ status: 'DONE', error: null, subject: 'la Facture de Mr dupond' }]);
  });

  test('flags and place stay as they were when the trigger does not ask', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ destinationFolder: 'INBOX' });
    await world.account.append('INBOX', plainMail({ subject: 'stay' }), { flags: ['\\Flagged'] });
    const before = await world.account.snapshot();
    await world.poll(trigger);
    expect(await world.account.snapshot()).toEqual(before);
    expect(await world.statuses()).toEqual(['DONE']);
  });

  test('the next polls start nothing again', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger();
    await world.account.append('INBOX', plainMail());
    for (let round = 0; round < 3; round += 1) await world.poll(trigger);
    expect(await world.instances()).toHaveLength(1);
    expect(await world.receipts()).toHaveLength(1);
  });

  test('a poll says when it was, and when the next is', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ frequencyMinutes: 30 });
    const polled = await world.poll(trigger);
    expect(polled.lastError).toBeNull();
    const inMinutes = ((polled.nextPollAt?.getTime() ?? 0) - (polled.lastPollAt?.getTime() ?? 0)) / 60_000;
    expect(inMinutes).toBeGreaterThanOrEqual(29);
    expect(inMinutes).toBeLessThanOrEqual(30);
    expect(polled.updatedAt).toEqual(trigger.updatedAt);
  });
});
