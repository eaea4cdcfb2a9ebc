import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { processId } from '../../../src/domain/ids.ts';
import { EMBEDDED_ENGINE_KEY } from '../../../src/domain/processes/processes.ts';
import { ConnectorError, type UserErrorData } from '../../../src/errors.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

describe.skipIf(dovecotMissing())('triggers', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  test('a trigger that says little looks at the inbox, takes all, and leaves mails where they are', async () => {
    const world = await startMailWorld(server);
    const before = Date.now();
    const trigger = await world.createTrigger({ name: ' Factures reçues ' });
    expect(trigger).toMatchObject({
      key: 'factures-recues',
      name: 'Factures reçues',
      sourceFolder: 'INBOX',
      destinationFolder: null,
      subjectCondition: null,
      frequencyMinutes: 5,
      variables: [],
      enabled: true,
      lastPollAt: null,
    });
    expect(trigger.startFrom.getTime()).toBeGreaterThanOrEqual(before);
    expect(await world.side.triggers.findByKey('mailbox', 'factures-recues')).toEqual(trigger);
    expect(await world.side.triggers.findByKey('mailbox', 'other')).toBeNull();
  });

  test('keys are unique in the service: made so from the name, refused when asked for', async () => {
    const world = await startMailWorld(server);
    expect((await world.createTrigger()).key).toBe('invoices');
    expect((await world.createTrigger()).key).toBe('invoices-2');
    expect(await errorsOf(world.createTrigger({ key: 'invoices' }))).toMatchObject([
      { code: 'CONFLICT', path: ['key'] },
    ]);
    expect(await errorsOf(world.createTrigger({ key: 'no spaces' }))).toMatchObject([
      { code: 'INVALID_INPUT', path: ['key'] },
    ]);
    const page = await world.side.triggers.list(world.serviceId, { first: 10 });
    expect(page.nodes.map((trigger) => trigger.key)).toEqual(['invoices', 'invoices-2']);
  });

  test('every fault of an input is told at once', async () => {
    const world = await startMailWorld(server);
    const errors = await errorsOf(
      world.createTrigger({
        name: '  ',
        processId: processId(EMBEDDED_ENGINE_KEY, 'unknown'),
        frequencyMinutes: 0,
        variables: [
          { variable: 'a', part: 'SUBJECT', value: 1 },
          { variable: 'b' },
          { variable: 'c', part: 'SUBJECT' },
          { variable: 'c', part: 'SENDER' },
          { variable: ' ', value: null },
        ],
      }),
    );
    expect(errors.map(({ code, path }) => [code, path?.join('.')])).toEqual([
      ['NOT_FOUND', 'processId'],
      ['INVALID_INPUT', 'name'],
      ['INVALID_INPUT', 'frequencyMinutes'],
      ['INVALID_INPUT', 'variables.0'],
      ['INVALID_INPUT', 'variables.1'],
      ['INVALID_INPUT', 'variables.3.variable'],
      ['INVALID_INPUT', 'variables.4.variable'],
    ]);
  });

  test('a part or constant that can never fit the declared variable is refused, an undeclared variable is taken', async () => {
    const world = await startMailWorld(server);
    const errors = await errorsOf(
      world.createTrigger({
        variables: [
          { variable: 'subject', part: 'ATTACHMENTS' },
          { variable: 'amount', value: 'seven' },
          { variable: 'more', part: 'ATTACHMENTS' },
        ],
      }),
    );
    expect(errors.map(({ path }) => path)).toEqual([
      ['variables', '0', 'part'],
      ['variables', '1', 'value'],
    ]);
    await world.createTrigger({
      variables: [
        { variable: 'subject', part: 'SUBJECT', value: null },
        { variable: 'amount', part: null, value: 7 },
        { variable: 'more', part: 'ATTACHMENTS' },
      ],
    });
  });

  test('the frequency is one minute to one week', async () => {
    const world = await startMailWorld(server);
    await world.createTrigger({ frequencyMinutes: 1 });
    await world.createTrigger({ frequencyMinutes: 10_080 });
    for (const frequencyMinutes of [0, -5, 1.5, 10_081])
      expect(await errorsOf(world.createTrigger({ frequencyMinutes }))).toMatchObject([{ path: ['frequencyMinutes'] }]);
  });

  test('folders are looked up on the mail server', async () => {
    const world = await startMailWorld(server);
    const errors = await errorsOf(world.createTrigger({ sourceFolder: 'Nowhere', destinationFolder: 'Neither' }));
    expect(errors).toMatchObject([
      { code: 'INVALID_INPUT', path: ['sourceFolder'] },
      { code: 'INVALID_INPUT', path: ['destinationFolder'] },
    ]);
    const trigger = await world.createTrigger({ sourceFolder: 'inbox', destinationFolder: '' });
    expect(trigger).toMatchObject({ sourceFolder: 'INBOX', destinationFolder: null });
    expect(await errorsOf(world.side.triggers.update({ id: trigger.id, destinationFolder: 'Neither' }))).toMatchObject([
      { path: ['destinationFolder'] },
    ]);
  });

  test('a mailbox that does not answer refuses an enabled trigger, and lets a disabled one be saved', async () => {
    let isReachable = false;
    const world = await startMailWorld(server, {}, (open) => async (serviceId, signal) => {
      if (!isReachable) throw new ConnectorError('UNREACHABLE', 'No route to host');
      return open(serviceId, signal);
    });
    expect(await errorsOf(world.createTrigger())).toMatchObject([{ code: 'UNREACHABLE' }]);
    const trigger = await world.createTrigger({ enabled: false, sourceFolder: 'Nowhere' });
    expect(await errorsOf(world.side.triggers.setEnabled(trigger.id, true))).toMatchObject([{ code: 'UNREACHABLE' }]);
    isReachable = true;
    expect(await errorsOf(world.side.triggers.setEnabled(trigger.id, true))).toMatchObject([
      { code: 'INVALID_INPUT', path: ['sourceFolder'] },
    ]);
  });

  test('an absent field stays, an explicit null clears, and every change shows in updatedAt', async () => {
    const now = new Date();
    const world = await startMailWorld(server, { clock: () => now });
    await world.account.createFolder('Done');
    const trigger = await world.createTrigger({
      description: 'words',
      subjectCondition: 'facture',
      destinationFolder: 'Done',
      variables: [{ variable: 'subject', part: 'SUBJECT' }],
    });
    const renamed = await world.side.triggers.update({ id: trigger.id, name: 'Other', ifUnchangedSince: now });
    expect(renamed).toEqual({ ...trigger, name: 'Other', updatedAt: new Date(now.getTime() + 1) });
    const cleared = await world.side.triggers.update({
      id: trigger.id,
      description: null,
      subjectCondition: null,
      destinationFolder: null,
      variables: null,
    });
    expect(cleared).toMatchObject({
      description: null,
      subjectCondition: null,
      destinationFolder: null,
      variables: [],
    });
    const empty = world.side.triggers.update({ id: trigger.id, name: null, frequencyMinutes: null });
    expect((await errorsOf(empty)).map(({ path }) => path)).toEqual([['name'], ['frequencyMinutes']]);
    const stale = world.side.triggers.update({ id: trigger.id, name: 'Third', ifUnchangedSince: now });
    expect(await errorsOf(stale)).toMatchObject([{ code: 'STALE' }]);
  });

  test('what is not there is NOT_FOUND', async () => {
    const world = await startMailWorld(server);
    const { triggers, mail, receipts } = world.side;
    expect(await errorsOf(world.createTrigger({ serviceId: 'svc_x' }))).toMatchObject([
      { code: 'NOT_FOUND', path: ['serviceId'] },
    ]);
    expect(await errorsOf(world.createTrigger({ processId: 'nonsense' }))).toMatchObject([
      { code: 'NOT_FOUND', path: ['processId'] },
    ]);
    for (const call of [
      triggers.update({ id: 'trg_x' }),
      triggers.setEnabled('trg_x', true),
      triggers.delete('trg_x'),
      mail.pollTrigger('trg_x'),
      receipts.replay('rcp_x'),
      receipts.dismiss('rcp_x'),
    ])
      expect(await errorsOf(call)).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
  });

  test('a deleted trigger leaves its receipts', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger();
    await world.account.append('INBOX', plainMail());
    await world.poll(trigger);
    expect(await world.side.triggers.delete(trigger.id)).toBe(trigger.id);
    expect(await world.side.triggers.find(trigger.id)).toBeNull();
    expect(await world.receipts()).toMatchObject([{ triggerId: trigger.id, status: 'DONE' }]);
  });

  test('the ledger is found by status, time and words, the latest received first', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ startFrom: new Date('2026-01-01T00:00:00Z') });
    const at = (day: number) => new Date(Date.UTC(2026, 0, day));
    for (const [day, subject] of [
      [3, '100% sure'],
      [5, '100 percent'],
      [4, 'under_score'],
    ] as const)
      await world.account.append('INBOX', plainMail({ subject }), { internalDate: at(day) });
    await world.poll(trigger);
    const subjects = async (filter: Parameters<typeof world.side.receipts.list>[1]) =>
      (await world.side.receipts.list({ first: 10 }, filter)).nodes.map((row) => row.subject);
    expect(await subjects({ serviceId: world.serviceId })).toEqual(['100 percent', 'under_score', '100% sure']);
    expect(await subjects({ search: '100%' })).toEqual(['100% sure']);
    expect(await subjects({ search: '_' })).toEqual(['under_score']);
    expect(await subjects({ search: 'JANE@' })).toHaveLength(3);
    expect(await subjects({ since: at(4), until: at(5) })).toEqual(['under_score']);
    expect(await subjects({ triggerId: trigger.id, status: ['PENDING'] })).toEqual([]);
    expect(await subjects({ triggerId: 'trg_other' })).toEqual([]);
  });
});

async function errorsOf(call: Promise<unknown>): Promise<readonly UserErrorData[]> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return (error as { readonly errors: readonly UserErrorData[] }).errors;
}
