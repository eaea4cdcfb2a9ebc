import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processId } from '../../../src/domain/ids.ts';
import { EMBEDDED_ENGINE_KEY } from '../../../src/domain/processes/processes.ts';
import { ConnectorError } from '../../../src/errors.ts';
import { processVersions } from '../../../src/store/tables.ts';
import type { TriggerRow } from '../../../src/store/trigger-store.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { FaultyMailbox } from '../../support/faulty-mailbox.ts';
import { deployInvoice, startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { alternativeMail, attachmentMail, htmlMail, plainMail } from '../../support/mails.ts';

/** Also where other work keeps the machine busy. */
const SOON = { timeout: 10_000 };
const variables = [
  { variable: 'subject', part: 'SUBJECT' },
  { variable: 'text', part: 'BODY_TEXT' },
  { variable: 'files', part: 'ATTACHMENTS' },
];

describe.skipIf(dovecotMissing())('many mails at once', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  test('are read with few commands, each with its own parts', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    const large = Buffer.alloc(100_000, 'l');
    for (let index = 0; index < 30; index += 1) {
      const subject = `mail ${index}`;
      world.account.deliver([plainMail({ subject, text: `text ${index}\r\n` })]);
      world.account.deliver([attachmentMail({ subject, attachments: [{ content: Buffer.alloc(100 + index) }] })]);
    }
    world.account.deliver([alternativeMail({ subject: 'alternative' })]);
    world.account.deliver([htmlMail({ subject: 'html' })]);
    world.account.deliver([attachmentMail({ subject: 'large', attachments: [{ content: large }] })]);
    const before = server.commands().length;
    await world.poll(trigger);
    const instances = await world.instances();
    expect(instances).toHaveLength(63);
    const told = instances.map(({ variables: { subject, text, files } }) => {
      const [file] = files as readonly { readonly size: number }[];
      return [subject, String(text).trim(), file?.size ?? null];
    });
    for (let index = 0; index < 30; index += 1) {
      expect(told).toContainEqual([`mail ${index}`, `text ${index}`, null]);
      expect(told).toContainEqual([`mail ${index}`, 'See attachment', 100 + index]);
    }
    expect(told).toContainEqual(['alternative', 'Café', null]);
    expect(told).toContainEqual(['html', expect.stringContaining('mehr'), null]);
    expect(told).toContainEqual(['large', 'See attachment', large.length]);
    const fetches =
      server
        .commands()
        .slice(before)
        .match(/^\S+ UID FETCH .*$/gm) ?? [];
    expect(fetches.length).toBeLessThan(12);
  });

  test('need nothing asked again: a poll without news is a login, a look into the folder, and a search', async () => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Invoices');
    const inbox = await world.createTrigger({ variables });
    const folder = await world.createTrigger({ key: 'folder', sourceFolder: 'Invoices', variables });
    const askedBy = async (trigger: TriggerRow) => {
      await world.poll(trigger);
      const before = server.commands().length;
      await world.poll(trigger);
      const sent = server
        .commands()
        .slice(before)
        .match(/(?<=^\S+ )(UID )?[A-Z]+/gm);
      // Nobody waits for the answer to it: it may come later.
      return sent?.filter((command) => command !== 'LOGOUT');
    };
    await expect.poll(() => askedBy(inbox), SOON).toEqual(['EXAMINE', 'UID SEARCH']);
    await expect.poll(() => askedBy(folder), SOON).toEqual(['EXAMINE', 'UID SEARCH']);
  });

  test('are all tried once more where the connection breaks while they are read together', async () => {
    const mailbox = new FaultyMailbox();
    const world = await startMailWorld(server, {}, (open) => mailbox.wrap(open));
    const trigger = await world.createTrigger({ variables });
    for (const subject of ['one', 'two', 'three']) world.account.deliver([plainMail({ subject })]);
    mailbox.beforeOnce('readAhead', () => {
      throw new ConnectorError('UNREACHABLE', 'The connection was cut');
    });
    await expect(world.poll(trigger)).rejects.toMatchObject({ errors: [{ code: 'UNREACHABLE' }] });
    expect(await world.receipts()).toMatchObject(Array(3).fill({ status: 'PENDING', attempts: 1 }));
    // Each by itself now: the one that breaks it again is alone.
    mailbox.beforeOnce('readAhead', () => {
      throw new Error('They are not read together again');
    });
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['one', 'three', 'two']);
  });

  test('start all but the one whose process was taken away meanwhile', async () => {
    const mailbox = new FaultyMailbox();
    const world = await startMailWorld(server, {}, (open) => mailbox.wrap(open));
    const trigger = await world.createTrigger({ key: 'invoices', variables });
    await deployInvoice(world.processes, 'other');
    const other = processId(EMBEDDED_ENGINE_KEY, 'other');
    await world.createTrigger({ key: 'others', processId: other, variables, subjectCondition: 'two' });
    for (const subject of ['one', 'two', 'three']) world.account.deliver([plainMail({ subject })]);
    mailbox.beforeOnce('readAhead', () =>
      world.database.transaction((tx) => tx.delete(processVersions).where(eq(processVersions.key, 'other'))),
    );
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['one', 'three', 'two']);
    expect(await world.statuses()).toEqual(['DONE', 'DONE', 'DONE', 'PENDING']);
    expect((await world.triggers()).map(({ lastError }) => lastError?.code)).toEqual([
      undefined,
      'PROCESS_NOT_DEPLOYED',
    ]);
  });
});
