import { readdirSync } from 'node:fs';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processId } from '../../../src/domain/ids.ts';
import { MAIL_LIMITS } from '../../../src/domain/mail/mail-limits.ts';
import { EMBEDDED_ENGINE_KEY } from '../../../src/domain/processes/processes.ts';
import { ConnectorError } from '../../../src/errors.ts';
import { processVersions, files as storedFiles } from '../../../src/store/tables.ts';
import type { TriggerRow } from '../../../src/store/trigger-store.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { FaultyMailbox } from '../../support/faulty-mailbox.ts';
import { deployInvoice, type MailWorld, startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { attachmentMail, plainMail } from '../../support/mails.ts';

const variables = [{ variable: 'subject', part: 'SUBJECT' }];
const files = [...variables, { variable: 'files', part: 'ATTACHMENTS' }];

describe.skipIf(dovecotMissing())('a mail that cannot be handled', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  const receiptOf = async (world: MailWorld, subject: string) =>
    (await world.receipts()).find((row) => row.subject === subject);

  test('for its size is quarantined with the reason, and later mails go on', async () => {
    const world = await startMailWorld(server, { limits: { ...MAIL_LIMITS, maxMailBytes: 20_000 } });
    const trigger = await world.createTrigger({ variables: files });
    const attachments = [{ content: Buffer.alloc(30_000) }];
    await world.account.append('INBOX', attachmentMail({ subject: 'big', attachments }));
    await world.account.append('INBOX', plainMail({ subject: 'small' }));
    expect((await world.poll(trigger)).lastError).toBeNull();
    expect(await world.startedSubjects()).toEqual(['small']);
    expect(await receiptOf(world, 'big')).toMatchObject({ status: 'QUARANTINED', error: { code: 'LIMIT_EXCEEDED' } });
  });

  test('for its text, which no variable holds, is quarantined', async () => {
    const world = await startMailWorld(server, { limits: { ...MAIL_LIMITS, maxTextLength: 1_000 } });
    const trigger = await world.createTrigger({ variables: [{ variable: 'text', part: 'BODY_TEXT' }] });
    await world.account.append('INBOX', plainMail({ text: 'x'.repeat(2_000) }));
    await world.poll(trigger);
    expect(await world.receipts()).toMatchObject([{ status: 'QUARANTINED', error: { code: 'LIMIT_EXCEEDED' } }]);
  });

  test('keeps none of its files', async () => {
    const world = await startMailWorld(server, { limits: { ...MAIL_LIMITS, maxTextLength: 1 } });
    const trigger = await world.createTrigger({ variables: [...files, { variable: 'text', part: 'BODY_TEXT' }] });
    await world.account.append('INBOX', attachmentMail({ attachments: [{}, {}] }));
    await world.poll(trigger);
    expect(await world.statuses()).toEqual(['QUARANTINED']);
    expect(readdirSync(world.filesFolder)).toEqual([]);
    expect(await world.database.reader.select().from(storedFiles)).toEqual([]);
  });

  test('is replayed under its business key once the reason is mended, and started once', async () => {
    const world = await startMailWorld(server, { limits: { ...MAIL_LIMITS, maxTextLength: 10 } });
    const trigger = await world.createTrigger({ variables: [{ variable: 'text', part: 'BODY_TEXT' }] });
    await world.account.append('INBOX', plainMail({ text: 'more than ten characters' }));
    await world.poll(trigger);
    const [quarantined] = await world.receipts();
    world.limits.maxTextLength = 1_000;
    const replayed = await world.side.receipts.replay(quarantined?.id ?? '');
    expect(replayed).toMatchObject({ status: 'DONE', error: null, businessKey: quarantined?.businessKey });
    expect(await world.instances()).toMatchObject([{ businessKey: quarantined?.businessKey }]);
    await expect(world.side.receipts.replay(replayed.id)).rejects.toMatchObject({ errors: [{ code: 'CONFLICT' }] });
  });

  test('is dismissed for good', async () => {
    const world = await startMailWorld(server, { limits: { ...MAIL_LIMITS, maxTextLength: 1 } });
    const trigger = await world.createTrigger({ variables: [{ variable: 'text', part: 'BODY_TEXT' }] });
    await world.account.append('INBOX', plainMail());
    await world.poll(trigger);
    const [receipt] = await world.receipts();
    expect(await world.side.receipts.dismiss(receipt?.id ?? '')).toMatchObject({ status: 'DISMISSED' });
    await expect(world.side.receipts.dismiss(receipt?.id ?? '')).rejects.toMatchObject({
      errors: [{ code: 'CONFLICT' }],
    });
    await world.poll(trigger);
    expect(await world.statuses()).toEqual(['DISMISSED']);
  });

  test('because it has gone says so, and is taken up by itself when it comes back', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    const uid = await world.account.append('INBOX', plainMail({ subject: 'wanderer' }));
    await holdBack(world, trigger);
    await world.account.move('INBOX', uid, 'Trash');
    await world.account.append('INBOX', plainMail({ subject: 'settler' }));
    await world.poll(trigger);
    expect(await receiptOf(world, 'wanderer')).toMatchObject({ status: 'QUARANTINED', error: { code: 'MAIL_GONE' } });
    const [away] = await world.account.mails('Trash');
    await world.account.move('Trash', away?.uid ?? 0, 'INBOX');
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['settler', 'wanderer']);
    expect(await world.statuses()).toEqual(['DONE', 'DONE']);
  });

  test('because it has gone goes on with a copy of it', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    const mail = plainMail({ subject: 'twin' });
    const [first] = await world.account.appendAll('INBOX', [mail, mail]);
    await holdBack(world, trigger);
    await world.account.remove('INBOX', first ?? 0);
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['twin']);
    expect(await world.statuses()).toEqual(['DONE']);
  });

  test('because it was moved away and back before its turn is started all the same', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    const uid = await world.account.append('INBOX', plainMail({ subject: 'back' }));
    await holdBack(world, trigger);
    await world.account.move('INBOX', uid, 'Trash');
    const [away] = await world.account.mails('Trash');
    await world.account.move('Trash', away?.uid ?? 0, 'INBOX');
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['back']);
    expect(await world.statuses()).toEqual(['DONE']);
  });

  test('because the connection broke stays PENDING, and is handled by the next poll', async () => {
    const mailbox = new FaultyMailbox();
    const world = await startMailWorld(server, {}, (open) => mailbox.wrap(open));
    const trigger = await world.createTrigger({ variables: files });
    await world.account.append('INBOX', plainMail({ subject: 'unlucky' }));
    await world.account.append('INBOX', plainMail({ subject: 'next' }));
    mailbox.beforeOnce('readParts', () => {
      throw new ConnectorError('UNREACHABLE', 'The connection was cut');
    });
    await expect(world.poll(trigger)).rejects.toMatchObject({ errors: [{ code: 'UNREACHABLE' }] });
    expect(await receiptOf(world, 'unlucky')).toMatchObject({ status: 'PENDING', attempts: 1 });
    expect(await world.side.triggers.find(trigger.id)).toMatchObject({
      lastError: { code: 'UNREACHABLE' },
      failures: 1,
    });
    expect((await world.poll(trigger)).lastError).toBeNull();
    expect(await world.startedSubjects()).toEqual(['next', 'unlucky']);
  });

  test('since the connection breaks whenever it is read holds up nobody, and is quarantined in the end', async () => {
    const mailbox = new FaultyMailbox();
    const world = await startMailWorld(server, {}, (open) => mailbox.wrap(open));
    const trigger = await world.createTrigger({ variables: files });
    await world.account.append('INBOX', plainMail({ subject: 'poison' }));
    const breakOff = () => {
      throw new ConnectorError('UNREACHABLE', 'The connection was cut');
    };
    for (let attempt = 1; attempt < 5; attempt += 1) {
      mailbox.beforeOnce('readParts', breakOff);
      await expect(world.poll(trigger)).rejects.toMatchObject({ errors: [{ code: 'UNREACHABLE' }] });
      expect(await receiptOf(world, 'poison')).toMatchObject({ status: 'PENDING', attempts: attempt });
    }
    await world.account.append('INBOX', plainMail({ subject: 'next' }));
    // Mails that failed least have the first turn.
    mailbox.beforeOnce('claim', () => mailbox.beforeOnce('claim', breakOff));
    await expect(world.poll(trigger)).rejects.toMatchObject({ errors: [{ code: 'UNREACHABLE' }] });
    expect(await world.startedSubjects()).toEqual(['next']);
    const found = await world.side.triggers.find(trigger.id);
    expect(found).toMatchObject({ failures: 1 });
    expect((found?.nextPollAt?.getTime() ?? 0) - Date.now()).toBeLessThan(30_000);
    mailbox.beforeOnce('readParts', breakOff);
    await expect(world.poll(trigger)).rejects.toMatchObject({ errors: [{ code: 'UNREACHABLE' }] });
    expect(await receiptOf(world, 'poison')).toMatchObject({ status: 'QUARANTINED', error: { code: 'UNREACHABLE' } });
  });

  test('because the disk was full halfway through its start leaves no process, and starts one later', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables: files });
    await world.account.append('INBOX', attachmentMail());
    const full = sql`create trigger disk_full before update on mail_receipts
      when new.process_instance_id is not null begin select raise(abort, 'database or disk is full'); end`;
    await world.database.transaction((tx) => tx.run(full));
    await expect(world.poll(trigger)).rejects.toThrow('disk is full');
    expect(await world.instances()).toEqual([]);
    expect(await world.statuses()).toEqual(['PENDING']);
    expect(readdirSync(world.filesFolder)).toEqual([]);
    await world.database.transaction((tx) => tx.run(sql`drop trigger disk_full`));
    await world.poll(trigger);
    expect(await world.instances()).toHaveLength(1);
    expect(await world.statuses()).toEqual(['DONE']);
  });

  test('because a reader fails in an unforeseen way is quarantined without our inner words', async () => {
    const mailbox = new FaultyMailbox();
    const world = await startMailWorld(server, {}, (open) => mailbox.wrap(open));
    const trigger = await world.createTrigger({ variables: files });
    await world.account.append('INBOX', plainMail({ subject: 'poison' }));
    await world.account.append('INBOX', plainMail({ subject: 'next' }));
    mailbox.beforeOnce('readParts', () => {
      throw new TypeError('secret detail of the code');
    });
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['next']);
    const poison = await receiptOf(world, 'poison');
    expect(poison).toMatchObject({ status: 'QUARANTINED', error: { code: 'INTERNAL' } });
    expect(poison?.error?.message).not.toContain('secret');
  });

  test('whose process is not deployed is held back, the trigger says so, and it starts once deployed', async () => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Done');
    const trigger = await world.createTrigger({ variables, destinationFolder: 'Done' });
    await world.database.transaction((tx) => tx.delete(processVersions));
    await world.account.append('INBOX', plainMail({ subject: 'early' }));
    expect((await world.poll(trigger)).lastError).toMatchObject({ code: 'PROCESS_NOT_DEPLOYED' });
    expect(await world.statuses()).toEqual(['PENDING']);
    expect(await world.account.mails('INBOX')).toHaveLength(1);
    await expect(world.side.triggers.delete(trigger.id)).rejects.toMatchObject({ errors: [{ code: 'IN_USE' }] });
    await deployInvoice(world.processes);
    expect((await world.poll(trigger)).lastError).toBeNull();
    expect(await world.startedSubjects()).toEqual(['early']);
    expect(await world.account.mails('Done')).toHaveLength(1);
  });

  test('of one trigger waits in its place while another trigger holds it back', async () => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Done');
    const mover = await world.createTrigger({ key: 'mover', destinationFolder: 'Done' });
    await deployInvoice(world.processes, 'other');
    await world.createTrigger({ key: 'holder', processId: processId(EMBEDDED_ENGINE_KEY, 'other') });
    await world.database.transaction((tx) => tx.delete(processVersions).where(eq(processVersions.key, 'other')));
    await world.account.append('INBOX', plainMail());
    await world.poll(mover);
    expect(await world.statuses()).toEqual(['PENDING', 'STARTED']);
    await deployInvoice(world.processes, 'other');
    await world.poll(mover);
    expect(await world.statuses()).toEqual(['DONE', 'DONE']);
    expect(await world.account.mails('Done')).toHaveLength(1);
  });
});

/** Lets the trigger see its mails while the process is not deployed: they stay PENDING, and the next poll would start them. */
async function holdBack(world: MailWorld, trigger: TriggerRow): Promise<void> {
  await world.database.transaction((tx) => tx.delete(processVersions));
  await world.poll(trigger);
  await deployInvoice(world.processes);
}
