import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { attachmentMail, plainMail } from '../../support/mails.ts';

const TOLD = `query ($id: ID!) {
  node(id: $id) { ... on ImapTrigger {
    conditionsFrom
    lastError { code }
    activity(first: 50) { nodes { kind reason subject folder receipt { status } } }
  } }
}`;

interface Told {
  readonly kind: string;
  readonly reason: string;
  readonly subject: string;
  readonly folder: string;
  readonly receipt: { readonly status: string } | null;
}

describe.skipIf(dovecotMissing())('two triggers on one folder, of which one moves', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  let users = 0;
  /** One that keeps unread mails where they are, and one that marks and moves; both take a subject that holds both words. */
  async function startBoth() {
    const app = await startTestApp();
    users += 1;
    const mailbox = await connectMailbox(app.ask, server, `user${users}`);
    const account = server.account(`user${users}`);
    await account.createFolder('Done');
    const common = { ...mailbox, frequencyMinutes: 10_080, variables: [{ variable: 'subject', part: 'SUBJECT' }] };
    const create = async (input: Readonly<Record<string, unknown>>): Promise<string> =>
      (await createTrigger(app.ask, { ...common, ...input })).trigger.id;
    const keeper = await create({ name: 'Keeper', subjectCondition: 'facture', unreadOnly: true });
    const mover = await create({
      name: 'Mover',
      subjectCondition: 'urgent',
      markAsRead: true,
      destinationFolder: 'Done',
    });
    await pollTrigger(app.ask, keeper);
    const told = async (id: string): Promise<readonly Told[]> => (await app.ask(TOLD, { id })).node.activity.nodes;
    return {
      app,
      account,
      keeper,
      mover,
      append: (subject: string) => account.append('INBOX', plainMail({ subject })),
      subjectsIn: async (folder: string) => (await account.mails(folder)).map(({ subject }) => subject),
      /** The subjects for which a trigger has started a process, sorted. */
      takenBy: async (id: string) =>
        (await told(id)).flatMap(({ kind, subject }) => (kind === 'TAKEN' ? [subject] : [])).sort(),
      told,
      enable: (id: string, enabled: boolean, meanwhile = 'HANDLE') =>
        app.ask(
          `mutation ($id: ID!, $enabled: Boolean!, $meanwhile: MeanwhileMails!) {
            setTriggerEnabled(id: $id, enabled: $enabled, meanwhile: $meanwhile) { userErrors { code } }
          }`,
          { id, enabled, meanwhile },
        ),
      update: (input: Readonly<Record<string, unknown>>) =>
        app.ask(
          'mutation ($input: UpdateImapTriggerInput!) { updateImapTrigger(input: $input) { userErrors { code } } }',
          {
            input,
          },
        ),
    };
  }

  test('each takes what it asks for, the mail is marked and moved once, whichever of them is polled', async () => {
    const { app, account, keeper, mover, append, subjectsIn, takenBy, told } = await startBoth();
    for (const subject of ['facture urgent', 'facture', 'urgent', 'spam']) await append(subject);
    await pollTrigger(app.ask, mover);
    await append('facture urgent 2');
    await pollTrigger(app.ask, keeper);
    expect(await takenBy(keeper)).toEqual(['facture', 'facture urgent', 'facture urgent 2']);
    expect(await takenBy(mover)).toEqual(['facture urgent', 'facture urgent 2', 'urgent']);
    expect(await subjectsIn('INBOX')).toEqual(['facture', 'spam']);
    expect(await subjectsIn('Done')).toEqual(['facture urgent', 'urgent', 'facture urgent 2']);
    expect((await account.mails('Done')).every(({ flags }) => flags.includes('\\Seen'))).toBe(true);
    expect((await account.mails('INBOX')).every(({ flags }) => !flags.includes('\\Seen'))).toBe(true);
    const left = (await told(keeper)).filter(({ kind }) => kind === 'SKIPPED').map(({ subject }) => subject);
    expect(left.sort()).toEqual(['spam', 'urgent']);
  });

  test('one that is off meanwhile gets what still lies there, or nothing, and the other goes on', async () => {
    const { app, keeper, mover, append, takenBy, told, enable } = await startBoth();
    await enable(keeper, false);
    for (const subject of ['facture urgent', 'facture']) await append(subject);
    await pollTrigger(app.ask, mover);
    await enable(keeper, true);
    await pollTrigger(app.ask, keeper);
    expect(await takenBy(keeper)).toEqual(['facture']);
    await enable(keeper, false);
    await append('facture, left');
    await pollTrigger(app.ask, mover);
    await enable(keeper, true, 'LEAVE');
    await append('facture, new');
    await pollTrigger(app.ask, keeper);
    expect(await takenBy(keeper)).toEqual(['facture', 'facture, new']);
    expect(await told(keeper)).toContainEqual({
      kind: 'SKIPPED',
      reason: 'BEFORE_START',
      subject: 'facture, left',
      folder: 'INBOX',
      receipt: null,
    });
    expect(await takenBy(mover)).toEqual(['facture urgent']);
  });

  test('a change of one touches neither the mails of the other nor its own old ones', async () => {
    const { app, account, keeper, mover, append, subjectsIn, takenBy, told, update } = await startBoth();
    for (const subject of ['facture urgent', 'spam']) await append(subject);
    await pollTrigger(app.ask, mover);
    await update({ id: keeper, subjectCondition: null, unreadOnly: false, conditions: { hasAttachments: true } });
    await account.append('INBOX', attachmentMail({ subject: 'urgent, with a file' }));
    await append('without');
    await pollTrigger(app.ask, keeper);
    expect(await takenBy(keeper)).toEqual(['facture urgent', 'urgent, with a file']);
    expect(await takenBy(mover)).toEqual(['facture urgent', 'urgent, with a file']);
    expect(await subjectsIn('INBOX')).toEqual(['spam', 'without']);
    // What the mover has moved itself is known to it wherever it looks, and told of once.
    await update({ id: mover, sourceFolder: 'Done', destinationFolder: null, subjectCondition: null });
    await pollTrigger(app.ask, mover);
    const inDone = (await told(mover)).filter(({ folder }) => folder === 'Done');
    expect(inDone).toEqual([]);
    expect(await takenBy(mover)).toEqual(['facture urgent', 'urgent, with a file']);
  });

  test('a destination that is gone holds up the move alone, and says so', async () => {
    const { app, account, keeper, mover, append, subjectsIn, takenBy, told } = await startBoth();
    await account.deleteFolder('Done');
    await append('facture urgent');
    await pollTrigger(app.ask, keeper);
    expect(await takenBy(keeper)).toEqual(['facture urgent']);
    expect(await told(mover)).toMatchObject([{ kind: 'TAKEN', receipt: { status: 'STARTED' } }]);
    expect((await app.ask(TOLD, { id: mover })).node.lastError).toEqual({ code: 'MAILBOX_REFUSED' });
    expect((await app.ask(TOLD, { id: keeper })).node.lastError).toBeNull();
    await account.createFolder('Done');
    await pollTrigger(app.ask, keeper);
    expect(await told(mover)).toMatchObject([{ kind: 'TAKEN', receipt: { status: 'DONE' } }]);
    expect(await subjectsIn('Done')).toEqual(['facture urgent']);
    const { processInstances } = await app.ask('{ processInstances { totalCount } }');
    expect(processInstances.totalCount).toBe(2);
  });
});
