import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp } from '../../support/app.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';
import { attachmentMail, multipart, nestedMultipart, part, plainMail } from '../../support/mails.ts';

const ACTIVITY = `query ($id: ID!, $first: Int, $after: String, $since: DateTime, $until: DateTime, $kind: [MailActivityKind!]) {
  node(id: $id) { ... on ImapTrigger {
    activity(first: $first, after: $after, since: $since, until: $until, kind: $kind) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage endCursor }
      nodes { kind reason explanation subject sender receivedAt folder at receipt { id status } }
    }
    lastPoll { looked matched duplicates skipped started failed startedAt finishedAt error { code } }
  } }
}`;
const FOLLOW = `subscription ($id: ID!) {
  triggerActivity(triggerId: $id) { name lastPoll { looked started } activity(first: 5) { nodes { subject kind } } }
}`;
const HOUR_MS = 3_600_000;

interface Told {
  readonly subject: string;
  readonly kind: string;
  readonly reason: string;
  readonly explanation: string;
}

/** More parts within parts than are read: the mail is quarantined. */
function deepMail(subject: string): Buffer {
  let inner = part(['Content-Type: text/plain'], 'deep\r\n');
  for (let level = 0; level < 25; level += 1) inner = nestedMultipart('mixed', [inner]);
  return multipart({ subject }, 'mixed', [inner]);
}

describe.skipIf(dovecotMissing())('what a trigger has done with its mails', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  let users = 0;
  async function startWith(trigger: Readonly<Record<string, unknown>>, old: readonly string[] = []) {
    const app = await startTestApp();
    users += 1;
    const user = `user${users}`;
    const mailbox = await connectMailbox(app.ask, server, user);
    const account = server.account(user);
    const anHourAgo = { internalDate: new Date(Date.now() - HOUR_MS) };
    for (const subject of old) await account.append('INBOX', plainMail({ subject }), anHourAgo);
    // A first poll, and then only those that the test asks for.
    const rare = { frequencyMinutes: 10_080 };
    const { trigger: created } = await createTrigger(app.ask, { ...mailbox, ...rare, ...trigger });
    const id: string = created.id;
    await pollTrigger(app.ask, id);
    const tell = async (by: TestApp, variables: Readonly<Record<string, unknown>> = {}) =>
      (await by.ask(ACTIVITY, { id, ...variables })).node;
    return { app, account, id, tell, append: (...args: Parameters<typeof account.append>) => account.append(...args) };
  }

  const bySubject = (nodes: readonly Told[]) =>
    Object.fromEntries(nodes.map(({ subject, kind, reason, explanation }) => [subject, [kind, reason, explanation]]));

  test('tells for each mail of a period what became of it, and why', async () => {
    const conditions = { sender: '@customer.test', recipient: 'billing', maxBytes: 1_000_000, hasAttachments: false };
    const { app, append, id, tell } = await startWith({ subjectCondition: 'facture', unreadOnly: true, conditions }, [
      'facture of old',
    ]);
    expect((await tell(app)).activity).toMatchObject({ totalCount: 1, nodes: [{ subject: 'facture of old' }] });
    const right = { from: 'a@customer.test', to: 'billing@ours.test' };
    const taken = plainMail({ ...right, subject: 'facture taken' });
    await append('INBOX', taken);
    await append('INBOX', taken);
    await append('INBOX', plainMail({ ...right, subject: 'note' }));
    await append('INBOX', plainMail({ ...right, subject: 'facture sender', from: 'x@spam.test' }));
    await append('INBOX', plainMail({ ...right, subject: 'facture recipient', to: 'sales@ours.test' }));
    await append('INBOX', plainMail({ ...right, subject: 'facture size', text: 'x'.repeat(1_100_000) }));
    await append('INBOX', attachmentMail({ ...right, subject: 'facture attachment' }));
    const read = await append('INBOX', plainMail({ ...right, subject: 'facture read' }), { flags: ['\\Seen'] });
    await append('INBOX', plainMail({ ...right, subject: 'facture deleted' }), { flags: ['\\Deleted'] });
    const late = { internalDate: new Date(Date.now() - HOUR_MS) };
    await append('INBOX', plainMail({ ...right, subject: 'facture imported' }), late);
    await pollTrigger(app.ask, id);

    const { activity, lastPoll } = await tell(app);
    const startFrom = expect.stringContaining('when the trigger was put to work');
    const isDuplicate = ({ reason }: Told) => reason === 'DUPLICATE';
    expect(activity.nodes.filter(isDuplicate)).toMatchObject([{ subject: 'facture taken', kind: 'SKIPPED' }]);
    expect(bySubject(activity.nodes.filter((node: Told) => !isDuplicate(node)))).toEqual({
      'facture taken': ['TAKEN', 'CONDITIONS_MET', 'Its process was started'],
      note: ['SKIPPED', 'SUBJECT_DIFFERS', '"facture" is not found in the subject'],
      'facture sender': [
        'SKIPPED',
        'SENDER_DIFFERS',
        '"@customer.test" is not found in the address or name of the sender',
      ],
      'facture recipient': ['SKIPPED', 'RECIPIENT_DIFFERS', '"billing" is not found in an address of To or Cc'],
      'facture size': ['SKIPPED', 'SIZE_DIFFERS', 'It is not as large as was asked for: at most 1000000 bytes'],
      'facture attachment': ['SKIPPED', 'ATTACHMENTS_DIFFER', 'It has an attachment'],
      'facture read': ['SKIPPED', 'ALREADY_READ', expect.stringContaining('set back to unread, it is taken')],
      'facture deleted': ['SKIPPED', 'MARKED_DELETED', 'It was marked as deleted'],
      'facture imported': ['SKIPPED', 'BEFORE_START', startFrom],
      // Of another sender: what the mail says decides before its date.
      'facture of old': ['SKIPPED', 'SENDER_DIFFERS', expect.any(String)],
    });
    expect(activity.totalCount).toBe(11);
    expect(activity.nodes.at(0)).toMatchObject({ folder: 'INBOX', at: expect.any(String) });
    const receipts = activity.nodes.map(({ receipt }: { receipt: { status: string } | null }) => receipt?.status);
    expect(receipts.filter(Boolean).sort()).toEqual(['DONE', 'DUPLICATE']);
    expect(lastPoll).toMatchObject({
      looked: 10,
      matched: 2,
      duplicates: 1,
      skipped: 8,
      started: 1,
      failed: 0,
      error: null,
    });
    expect(lastPoll.finishedAt >= lastPoll.startedAt).toBe(true);

    // Nothing is told of twice, and a mail that is taken after all is not told of as left alone.
    await server.account(`user${users}`).setFlags('INBOX', read, ['\\Seen'], 'remove');
    await pollTrigger(app.ask, id);
    const after = await tell(app);
    expect(after.activity.totalCount).toBe(11);
    expect(bySubject(after.activity.nodes)['facture read']?.slice(0, 2)).toEqual(['TAKEN', 'CONDITIONS_MET']);
    expect(after.lastPoll).toMatchObject({ looked: 1, matched: 1, skipped: 0, started: 1 });
    await pollTrigger(app.ask, id);
    expect((await tell(app)).lastPoll).toMatchObject({ looked: 0, matched: 0, skipped: 0, started: 0 });
    const { nodes } = (await tell(app, { until: new Date(Date.now() - HOUR_MS / 2).toISOString() })).activity;
    expect(nodes.map(({ subject }: Told) => subject).sort()).toEqual(['facture imported', 'facture of old']);
  });

  test('is given page by page, taken and left alone in one order, whatever is asked for', async () => {
    const variables = [{ variable: 'files', part: 'ATTACHMENTS' }];
    const { app, append, id, tell } = await startWith({ subjectCondition: 'yes', variables });
    // All in one second: only the ids tell them apart.
    const second = { internalDate: new Date(Math.ceil(Date.now() / 1000) * 1000) };
    for (let number = 0; number < 9; number += 1)
      await append('INBOX', plainMail({ subject: `${number % 2 === 0 ? 'yes' : 'no'} ${number}` }), second);
    await append('INBOX', deepMail('yes, too deep'), second);
    await pollTrigger(app.ask, id);
    const walk = async (first: number, variables: Readonly<Record<string, unknown>> = {}) => {
      const subjects: string[] = [];
      for (let after: string | null = null; ; ) {
        const { activity } = await tell(app, { ...variables, first, after });
        subjects.push(...activity.nodes.map(({ subject }: Told) => subject));
        expect(activity.pageInfo.hasPreviousPage).toBe(after !== null);
        if (!activity.pageInfo.hasNextPage) return subjects;
        expect(activity.nodes).toHaveLength(first);
        after = activity.pageInfo.endCursor;
      }
    };
    const all = await walk(50);
    expect(all).toHaveLength(10);
    expect(new Set(all).size).toBe(10);
    for (const first of [1, 3, 5]) expect(await walk(first)).toEqual(all);
    const no = ['no 7', 'no 5', 'no 3', 'no 1'];
    expect(await walk(3, { kind: ['SKIPPED'] })).toEqual(no);
    expect((await walk(2, { kind: ['TAKEN'] })).toSorted()).toEqual(['yes 0', 'yes 2', 'yes 4', 'yes 6', 'yes 8']);
    expect(await walk(2, { kind: ['SET_ASIDE', 'WAITING'] })).toEqual(['yes, too deep']);
    expect(await walk(2, { kind: [] })).toEqual([]);
    expect((await tell(app)).lastPoll).toMatchObject({ looked: 10, matched: 6, started: 5, failed: 1 });
    const { activity } = await tell(app, { kind: ['SET_ASIDE'] });
    expect(activity.nodes).toMatchObject([
      { reason: 'QUARANTINED', explanation: expect.stringContaining('It could not be handled: The mail has') },
    ]);
    const { errors } = await app.send(ACTIVITY, { id, first: 201 });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('names a condition only as long as the trigger has it', async () => {
    const { app, append, id, tell } = await startWith({ subjectCondition: 'one' });
    const update = (input: Readonly<Record<string, unknown>>) =>
      app.ask(
        'mutation ($input: UpdateImapTriggerInput!) { updateImapTrigger(input: $input) { userErrors { message } } }',
        {
          input: { id, ...input },
        },
      );
    await append('INBOX', plainMail({ subject: 'first' }));
    await pollTrigger(app.ask, id);
    await update({ subjectCondition: 'two' });
    await append('INBOX', plainMail({ subject: 'second' }));
    await pollTrigger(app.ask, id);
    const explained = async () => bySubject((await tell(app)).activity.nodes);
    expect(await explained()).toEqual({
      first: ['SKIPPED', 'SUBJECT_DIFFERS', 'What was asked for was not found in the subject'],
      second: ['SKIPPED', 'SUBJECT_DIFFERS', '"two" is not found in the subject'],
    });
    await server.account(`user${users}`).createFolder('Other');
    await append('Other', plainMail({ subject: 'two was there' }));
    await update({ sourceFolder: 'Other' });
    await pollTrigger(app.ask, id);
    expect(await explained()).toMatchObject({
      'two was there': ['SKIPPED', 'BEFORE_CONDITIONS', expect.stringContaining('backfillTrigger')],
    });
  });

  test('is followed live: what is there first, then every change', async () => {
    const { app, append, id } = await startWith({ subjectCondition: 'yes' });
    const states = app.subscribe(FOLLOW, { id });
    const next = async () => {
      const { value } = await states.next();
      return value?.data ?? value;
    };
    /** The first state of which it holds: each poll may tell of more than one. */
    const until = async (
      holds: (state: { readonly name: string; readonly activity: { nodes: Told[] } }) => boolean,
    ) => {
      for (;;) {
        const { triggerActivity } = await next();
        if (holds(triggerActivity)) return triggerActivity;
      }
    };
    expect((await next()).triggerActivity).toMatchObject({ name: 'Invoices', activity: { nodes: [] } });
    await append('INBOX', plainMail({ subject: 'yes' }));
    await pollTrigger(app.ask, id);
    const told = await until(({ activity }) => activity.nodes.some(({ kind }) => kind === 'TAKEN'));
    expect(told.activity.nodes).toEqual([{ subject: 'yes', kind: 'TAKEN' }]);
    await append('INBOX', plainMail({ subject: 'no' }));
    await pollTrigger(app.ask, id);
    await until(({ activity }) => activity.nodes.some(({ kind }) => kind === 'SKIPPED'));
    await app.ask(
      'mutation ($id: ID!) { updateImapTrigger(input: { id: $id, name: "Other" }) { userErrors { code } } }',
      {
        id,
      },
    );
    await until(({ name }) => name === 'Other');
    await app.ask('mutation ($id: ID!) { deleteTrigger(id: $id) { userErrors { code } } }', { id });
    expect(await next()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    const [unknown] = await app.follow(FOLLOW, { id: 'trg_none' });
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  test('a poll that fails is counted with its error', async () => {
    const { app, id, tell } = await startWith({});
    const { node } = await app.ask('query ($id: ID!) { node(id: $id) { ... on ImapTrigger { service { id } } } }', {
      id,
    });
    await app.ask(
      'mutation ($input: UpdateImapServiceInput!) { updateImapService(input: $input) { userErrors { code } } }',
      {
        input: { id: node.service.id, password: 'wrong' },
      },
    );
    await pollTrigger(app.ask, id);
    expect((await tell(app)).lastPoll).toMatchObject({
      looked: 0,
      started: 0,
      error: { code: 'AUTHENTICATION_FAILED' },
    });
  });
});
