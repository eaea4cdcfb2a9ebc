import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestTriggerInput } from '../../../src/domain/triggers/trigger-tests.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { type MailWorld, startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { attachmentMail, plainMail } from '../../support/mails.ts';

const HOUR_MS = 3_600_000;
const variables = [
  { variable: 'subject', part: 'SUBJECT' },
  { variable: 'text', part: 'BODY_TEXT' },
  { variable: 'files', part: 'ATTACHMENTS' },
];

describe.skipIf(dovecotMissing())('a test of a trigger', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  const hoursAgo = (hours: number) => ({ internalDate: new Date(Date.now() - hours * HOUR_MS) });

  async function run(world: MailWorld, input: TestTriggerInput) {
    const { work } = await world.side.triggerTests.prepare(input);
    // As it is stored until the job runs it.
    return world.side.triggerTests.run(JSON.parse(JSON.stringify(work)), new AbortController().signal);
  }

  test('lists the mails of the hours, newest first, each with its verdict and what would be sent', async () => {
    const world = await startMailWorld(server);
    const { id } = await world.createTrigger({ variables, subjectCondition: 'invoice', unreadOnly: true });
    await world.account.append('INBOX', plainMail({ subject: 'Invoice too old' }), hoursAgo(25));
    await world.account.append('INBOX', attachmentMail({ subject: 'Invoice 1' }), hoursAgo(23));
    await world.account.append('INBOX', plainMail({ subject: 'Other' }), hoursAgo(1));
    await world.account.append('INBOX', plainMail({ subject: 'Invoice 2' }), { ...hoursAgo(2), flags: ['\\Seen'] });
    const mails = await run(world, { triggerId: id, hours: 24 });
    expect(mails.map(({ subject, verdict, unread }) => [subject, verdict, unread])).toEqual([
      ['Other', 'SUBJECT_DIFFERS', true],
      ['Invoice 2', 'ALREADY_READ', false],
      ['Invoice 1', 'MATCHES', true],
    ]);
    expect(mails.map((mail) => mail.variables)).toEqual([
      null,
      null,
      {
        subject: 'Invoice 1',
        text: expect.stringContaining('See attachment'),
        files: [{ filename: 'invoice.pdf', contentType: 'application/pdf', size: 1000 }],
      },
    ]);
    expect(mails.every((mail) => mail.beforeStart && !mail.alreadyHandled)).toBe(true);
  });

  test('starts nothing, and leaves flags, UIDs, ledger, files and schedule as they were', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables, markAsRead: true, enabled: false });
    await world.account.append('INBOX', attachmentMail());
    await world.account.append('INBOX', plainMail({ messageId: null }), { flags: ['\\Flagged'] });
    const before = await world.account.snapshot();
    const filesBefore = filesOf(world);
    const writes = () => server.commands().match(/^\S+ (SELECT|UID STORE|UID MOVE|UID COPY|EXPUNGE)[^\r]*$/gm);
    const writesBefore = writes();
    expect(await run(world, { triggerId: trigger.id, hours: 24 })).toHaveLength(2);
    expect(await world.account.snapshot()).toEqual(before);
    expect(await world.receipts()).toEqual([]);
    expect(await world.instances()).toEqual([]);
    expect(filesOf(world)).toEqual(filesBefore);
    expect(await world.side.triggers.find(trigger.id)).toEqual(trigger);
    expect(writes()).toEqual(writesBefore);
  });

  test('tells which mails were handled already, also where they were copied or have no Message-ID', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger();
    const mail = plainMail({ subject: 'handled' });
    const anonymous = plainMail({ subject: 'anonymous', messageId: null });
    const now = { internalDate: new Date() };
    for (const raw of [mail, anonymous]) await world.account.append('INBOX', raw, now);
    await world.poll(trigger);
    world.account.rebuildInbox();
    await world.account.append('INBOX', mail);
    await world.account.append('INBOX', plainMail({ subject: 'new', messageId: null }), now);
    const mails = await run(world, { triggerId: trigger.id, hours: 1 });
    const handled = mails.filter(({ alreadyHandled }) => alreadyHandled).map(({ subject }) => subject);
    expect(handled.sort()).toEqual(['anonymous', 'handled', 'handled']);
    expect(mails.filter(({ beforeStart }) => beforeStart)).toEqual([]);
  });

  test('works on a draft', async () => {
    const world = await startMailWorld(server);
    await world.account.append('INBOX', plainMail({ subject: 'Reçu' }));
    const draft = { serviceId: world.serviceId, sourceFolder: 'inbox', subjectCondition: 'RECU', unreadOnly: false };
    const mails = await run(world, { draft: { ...draft, variables: [{ variable: 'a', value: { b: 1 } }] }, hours: 1 });
    expect(mails).toMatchObject([{ verdict: 'MATCHES', beforeStart: false, variables: { a: { b: 1 } } }]);
  });

  test('says of a mail that a poll would set aside why, and that nothing would be sent', async () => {
    const world = await startMailWorld(server);
    const { id } = await world.createTrigger({ variables });
    await world.account.append('INBOX', plainMail({ subject: 'deep' }));
    const tests = world.side.triggerTests;
    const { work } = await tests.prepare({ triggerId: id, hours: 1 });
    world.limits.maxMailBytes = 10;
    expect(await tests.run(work, new AbortController().signal)).toMatchObject([
      { verdict: 'MATCHES', variables: null, error: { code: 'LIMIT_EXCEEDED' } },
    ]);
  });

  test('refuses what it cannot do', async () => {
    const world = await startMailWorld(server);
    const { id: triggerId } = await world.createTrigger();
    const draft = { serviceId: 'svc_x', sourceFolder: 'INBOX', unreadOnly: false, processId: 'prc_x' };
    const refusals = [
      { input: { triggerId, hours: 0 }, path: ['hours'] },
      { input: { triggerId, hours: 8_761 }, path: ['hours'] },
      { input: { hours: 1 }, path: ['triggerId'] },
      { input: { triggerId, draft, hours: 1 }, path: ['triggerId'] },
      { input: { triggerId: 'trg_x', hours: 1 }, path: ['triggerId'] },
      { input: { draft, hours: 1 }, path: ['draft', 'serviceId'] },
    ];
    for (const { input, path } of refusals)
      await expect(world.side.triggerTests.prepare(input)).rejects.toMatchObject({
        errors: [{ path }, ...(path.length > 1 ? [{}] : [])],
      });
    const missing = { serviceId: world.serviceId, sourceFolder: 'Nowhere', unreadOnly: false };
    await expect(run(world, { draft: missing, hours: 1 })).rejects.toMatchObject({ code: 'MAILBOX_REFUSED' });
  });
});

function filesOf(world: MailWorld): readonly string[] {
  return readdirSync(world.place.folder, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('passerelle.db'));
}
