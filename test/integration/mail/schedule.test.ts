import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newHolder } from '../../../src/domain/holder.ts';
import { newId } from '../../../src/domain/ids.ts';
import { mailServiceUse } from '../../../src/domain/mail/index.ts';
import { MAIL_LIMITS } from '../../../src/domain/mail/mail-limits.ts';
import { ConnectorError } from '../../../src/errors.ts';
import { findLease, putLease } from '../../../src/store/lease-store.ts';
import { updateTrigger } from '../../../src/store/trigger-store.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { insertMailService } from '../../support/mail-service.ts';
import { type MailWorld, startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

const variables = [{ variable: 'subject', part: 'SUBJECT' }];
const MINUTE_MS = 60_000;
const NOON = new Date('2026-09-07T12:00:00Z');

describe.skipIf(dovecotMissing())('polls in turn', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  const pollDue = (world: MailWorld) => world.side.mail.pollDueMailboxes(AbortSignal.timeout(20_000));

  test('a new trigger is due at once, and then every so many minutes', async () => {
    let now = new Date();
    const world = await startMailWorld(server, { clock: () => now });
    await world.createTrigger({ variables, frequencyMinutes: 10 });
    await world.account.append('INBOX', plainMail({ subject: 'first' }));
    await pollDue(world);
    expect(await world.startedSubjects()).toEqual(['first']);
    await world.account.append('INBOX', plainMail({ subject: 'second' }));
    now = new Date(now.getTime() + 8 * MINUTE_MS);
    await pollDue(world);
    expect(await world.instances()).toHaveLength(1);
    now = new Date(now.getTime() + 2 * MINUTE_MS);
    await pollDue(world);
    expect(await world.startedSubjects()).toEqual(['first', 'second']);
  });

  test('what becomes due soon after a look is polled on time, without another', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables });
    await pollDue(world);
    const due = new Date(Date.now() + 700);
    await world.database.transaction((tx) => updateTrigger(tx, trigger.id, { nextPollAt: due }));
    await pollDue(world);
    const polledAt = async () => (await world.side.triggers.find(trigger.id))?.lastPollAt?.getTime();
    await expect.poll(polledAt, { timeout: 10_000 }).toBeGreaterThanOrEqual(due.getTime());
  });

  test('so many mailboxes are polled at once, however many calls there are', async () => {
    let [running, most, polls] = [0, 0, 0];
    const limits = { ...MAIL_LIMITS, concurrency: 2 };
    const world = await startMailWorld(server, { limits }, (open) => async (serviceId, signal) => {
      running += 1;
      polls += 1;
      most = Math.max(most, running);
      const session = await open(serviceId, signal);
      await wait(50);
      running -= 1;
      return session;
    });
    for (let count = 0; count < 6; count += 1) {
      const serviceId = newId('service');
      await insertMailService(world.database, { ...world.place, serviceId }, `mailbox-${count}`);
      await world.createTrigger({ serviceId });
    }
    [most, polls] = [0, 0];
    await Promise.all([pollDue(world), pollDue(world), pollDue(world)]);
    expect({ most, polls }).toEqual({ most: 2, polls: 6 });
  });

  test('only some of the mailboxes that are looked at read mails at once, and each mail is started', async () => {
    let [reading, most] = [0, 0];
    const limits = { ...MAIL_LIMITS, concurrency: 6, reading: 2 };
    const world = await startMailWorld(server, { limits }, (open) => async (serviceId, signal) => {
      const session = await open(serviceId, signal);
      const readParts: typeof session.readParts = async (...args) => {
        reading += 1;
        most = Math.max(most, reading);
        const parts = await session.readParts(...args);
        await wait(50);
        reading -= 1;
        return parts;
      };
      return { ...session, readParts };
    });
    for (let count = 0; count < 6; count += 1) {
      const serviceId = newId('service');
      await insertMailService(world.database, { ...world.place, serviceId }, `reads-${count}`);
      await world.createTrigger({ serviceId, variables: [{ variable: 'text', part: 'BODY_TEXT' }] });
    }
    await world.account.append('INBOX', plainMail());
    await pollDue(world);
    expect(most).toBe(2);
    expect(await world.instances()).toHaveLength(6);
  });

  test('triggers that were polled together are due together, and other mailboxes at other moments', async () => {
    const moments = new Set<number>();
    for (let count = 0; count < 3; count += 1) {
      const world = await startMailWorld(server, { clock: () => NOON });
      await world.createTrigger({ key: 'one', frequencyMinutes: 10 });
      await world.createTrigger({ key: 'other', frequencyMinutes: 10 });
      await pollDue(world);
      const [one, other] = (await world.triggers()).map(({ nextPollAt }) => nextPollAt?.getTime() ?? 0);
      expect(one).toBe(other);
      moments.add(one ?? 0);
    }
    expect(moments.size).toBe(3);
  });

  test('a poll notes at each trigger of its folder what it did for it, and when that one is due', async () => {
    let now = NOON;
    const world = await startMailWorld(server, { clock: () => now });
    const startFrom = new Date(0);
    await world.createTrigger({ key: 'often', frequencyMinutes: 10, startFrom });
    await world.createTrigger({ key: 'other', frequencyMinutes: 10, startFrom, subjectCondition: 'nothing of that' });
    await world.createTrigger({ key: 'seldom', frequencyMinutes: 500, startFrom });
    const notes = async () =>
      (await world.triggers()).map(({ key, lastPoll, lastGoodAt, nextPollAt }) => {
        const minutes = ((nextPollAt?.getTime() ?? 0) - now.getTime()) / MINUTE_MS;
        return [key, lastPoll?.started, lastGoodAt?.getTime() === now.getTime(), Math.ceil(minutes)];
      });
    await world.account.append('INBOX', plainMail());
    await pollDue(world);
    expect(await notes()).toEqual([
      ['often', 1, true, 10],
      ['other', 0, true, 10],
      ['seldom', 1, true, 500],
    ]);
    now = new Date(NOON.getTime() + 10 * MINUTE_MS);
    await pollDue(world);
    expect(await notes()).toEqual([
      ['often', 0, true, 10],
      ['other', 0, true, 10],
      ['seldom', 0, true, 500],
    ]);
  });

  test('a clock that is set back holds no trigger up', async () => {
    let now = new Date(Date.now() + 48 * 60 * MINUTE_MS);
    const world = await startMailWorld(server, { clock: () => now });
    await world.createTrigger({ startFrom: new Date(0), frequencyMinutes: 10 });
    await pollDue(world);
    now = new Date(now.getTime() - 48 * 60 * MINUTE_MS);
    await world.account.append('INBOX', plainMail());
    await pollDue(world);
    now = new Date(now.getTime() + 10 * MINUTE_MS);
    await pollDue(world);
    expect(await world.instances()).toHaveLength(1);
  });

  test('a disabled trigger is not polled, by the clock or by hand', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ startFrom: new Date(0) });
    await world.side.triggers.setEnabled(trigger.id, false);
    await world.account.append('INBOX', plainMail());
    await pollDue(world);
    await expect(world.poll(trigger)).rejects.toMatchObject({ errors: [{ code: 'INVALID_INPUT', path: ['id'] }] });
    expect(await world.receipts()).toEqual([]);
  });

  test('what a disabled trigger has started is finished all the same', async () => {
    let now = new Date();
    const world = await startMailWorld(server, { clock: () => now });
    await world.account.createFolder('Done');
    const trigger = await world.createTrigger({ destinationFolder: 'Done' });
    await world.account.deleteFolder('Done');
    await world.account.append('INBOX', plainMail());
    await pollDue(world);
    await world.side.triggers.setEnabled(trigger.id, false);
    await world.account.createFolder('Done');
    now = new Date(now.getTime() + 6 * MINUTE_MS);
    await pollDue(world);
    expect(await world.statuses()).toEqual(['DONE']);
    expect(await world.account.mails('Done')).toHaveLength(1);
  });

  test('a trigger that shares its folder is served by the poll of another, whatever its own frequency', async () => {
    let now = new Date();
    const world = await startMailWorld(server, { clock: () => now });
    await world.account.createFolder('Done');
    await world.createTrigger({ key: 'often', frequencyMinutes: 1, destinationFolder: 'Done' });
    await world.createTrigger({ key: 'seldom', frequencyMinutes: 1_000 });
    await pollDue(world);
    await world.account.append('INBOX', plainMail());
    now = new Date(now.getTime() + MINUTE_MS);
    await pollDue(world);
    expect(await world.statuses()).toEqual(['DONE', 'DONE']);
  });

  test('a poll that stops at its limit goes on at once', async () => {
    const world = await startMailWorld(server, { limits: { ...MAIL_LIMITS, mailsPerPoll: 5 } });
    await world.createTrigger();
    await world.account.appendAll(
      'INBOX',
      Array.from({ length: 23 }, () => plainMail()),
    );
    await pollDue(world);
    expect(await world.instances()).toHaveLength(23);
  });

  test('a server that does not answer is tried again later and later', async () => {
    let now = new Date();
    let reachable = true;
    const world = await startMailWorld(server, { clock: () => now }, (open) => async (serviceId, signal) => {
      if (!reachable) throw new ConnectorError('UNREACHABLE', 'No route to host');
      return open(serviceId, signal);
    });
    const { id } = await world.createTrigger({ variables, frequencyMinutes: 10 });
    reachable = false;
    const delays: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      await pollDue(world);
      const trigger = await world.side.triggers.find(id);
      expect(trigger).toMatchObject({ lastError: { code: 'UNREACHABLE' }, failures: round + 1 });
      delays.push(((trigger?.nextPollAt?.getTime() ?? 0) - now.getTime()) / MINUTE_MS);
      now = trigger?.nextPollAt ?? now;
    }
    expect(delays.map((minutes, index) => minutes >= 2 ** index / 4 && minutes <= 0.3 * 2 ** index)).toEqual([
      true,
      true,
      true,
    ]);
    reachable = true;
    await world.account.append('INBOX', plainMail({ subject: 'at last' }));
    await pollDue(world);
    expect(await world.side.triggers.find(id)).toMatchObject({ lastError: null, failures: 0 });
    expect(await world.startedSubjects()).toEqual(['at last']);
  });

  test('a refused login pauses the triggers of the mailbox until the mailbox is changed', async () => {
    let isRefused = false;
    const world = await startMailWorld(server, {}, (open) => async (serviceId, signal) => {
      if (isRefused) throw new ConnectorError('AUTHENTICATION_FAILED', 'The server refused the password');
      return open(serviceId, signal);
    });
    const { id } = await world.createTrigger();
    isRefused = true;
    await pollDue(world);
    const paused = await world.side.triggers.find(id);
    expect(paused).toMatchObject({ nextPollAt: null, enabled: true, lastError: { code: 'AUTHENTICATION_FAILED' } });
    expect(paused?.lastError?.message).toContain('paused');
    isRefused = false;
    await pollDue(world);
    expect(await world.side.triggers.find(id)).toMatchObject({ nextPollAt: null });
    await world.database.transaction((tx) => mailServiceUse(() => new Date()).mailboxChanged(tx, world.serviceId));
    await pollDue(world);
    expect(await world.side.triggers.find(id)).toMatchObject({ nextPollAt: expect.any(Date), lastError: null });
  });

  test('a folder that has gone is told by the trigger, and polled again when it is back', async () => {
    const world = await startMailWorld(server);
    await world.account.createFolder('Invoices');
    const trigger = await world.createTrigger({ sourceFolder: 'Invoices' });
    await world.account.deleteFolder('Invoices');
    await expect(world.poll(trigger)).rejects.toMatchObject({ errors: [{ code: 'INVALID_INPUT' }] });
    expect(await world.side.triggers.find(trigger.id)).toMatchObject({ lastError: { code: 'MAILBOX_REFUSED' } });
    await world.account.append('Invoices', plainMail());
    expect((await world.poll(trigger)).lastError).toBeNull();
    expect(await world.instances()).toHaveLength(1);
  });

  test('a lease that a dead process has left is taken over', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger();
    const dead = newHolder().replace(/\/\d+\//, '/4194304/');
    await leaseTo(world, dead, Date.now() + 10_000);
    await world.account.append('INBOX', plainMail());
    await world.poll(trigger);
    expect(await world.instances()).toHaveLength(1);
    expect(await findLease(world.database.reader, world.serviceId, 'INBOX')).toBeNull();
  });

  test('a poll by hand waits for the lease of another server, and a poll in turn comes back later', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger();
    await world.account.append('INBOX', plainMail());
    await leaseTo(world, 'elsewhere/1/abc', Date.now() + 1_000);
    await pollDue(world);
    expect(await world.instances()).toEqual([]);
    const started = Date.now();
    await world.poll(trigger);
    expect(await world.instances()).toHaveLength(1);
    expect(Date.now() - started).toBeGreaterThan(200);
  });

  test('a server that loses its lease starts nothing more', async () => {
    let opened = 0;
    const world: MailWorld = await startMailWorld(server, {}, (open) => async (serviceId, signal) => {
      opened += 1;
      if (opened === 2) await leaseTo(world, 'elsewhere/1/abc', Date.now() + 1_500);
      return open(serviceId, signal);
    });
    const trigger = await world.createTrigger();
    await world.account.append('INBOX', plainMail());
    const poll = world.poll(trigger);
    await expect.poll(() => opened).toBe(2);
    expect(await world.instances()).toEqual([]);
    await poll;
    expect(opened).toBe(3);
    expect(await world.instances()).toHaveLength(1);
  });

  test('polls that are stopped leave the trigger due, and start nothing more', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger();
    for (let count = 0; count < 400; count += 1) world.account.deliver([plainMail()]);
    const poll = world.poll(trigger).catch((error: unknown) => error);
    await expect
      .poll(async () => (await world.instances()).length, { interval: 5, timeout: 10_000 })
      .toBeGreaterThan(0);
    await world.side.mail.stop();
    expect(await poll).toMatchObject({ code: 'STOPPING' });
    const started = (await world.instances()).length;
    expect(started).toBeLessThan(400);
    expect(await world.side.triggers.find(trigger.id)).toMatchObject({ lastError: null });
  });
});

function leaseTo(world: MailWorld, holder: string, expiresAt: number): Promise<void> {
  const { serviceId } = world;
  return world.database.transaction((tx) =>
    putLease(tx, { serviceId, folder: 'INBOX', holder, expiresAt: new Date(expiresAt) }),
  );
}
