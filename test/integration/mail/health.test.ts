import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MailHealths } from '../../../src/domain/mail/mail-healths.ts';
import { ConnectorError } from '../../../src/errors.ts';
import { processVersions } from '../../../src/store/tables.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { type MailWorld, startMailServer, startMailWorld } from '../../support/mail-world.ts';

const MINUTE_MS = 60_000;

describe.skipIf(dovecotMissing())('the health of triggers', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  async function startFailing() {
    const state = { now: new Date(), failure: undefined as ConnectorError | undefined };
    const clock = () => state.now;
    const world = await startMailWorld(server, { clock }, (open) => async (serviceId, signal) => {
      if (state.failure !== undefined) throw state.failure;
      return open(serviceId, signal);
    });
    const healths = new MailHealths({ database: world.database, clock });
    const healthOf = async (id: string) => {
      const trigger = await world.side.triggers.find(id);
      return trigger === null ? null : healths.ofTrigger(trigger);
    };
    const pass = (minutes: number) => {
      state.now = new Date(state.now.getTime() + minutes * MINUTE_MS);
    };
    return { state, world, healths, healthOf, pass };
  }

  const pollDue = (world: MailWorld) => world.side.mail.pollDueMailboxes(AbortSignal.timeout(20_000));

  test('three periods without a poll that went well make a trigger unhealthy, and one that does mends it', async () => {
    const { state, world, healths, healthOf, pass } = await startFailing();
    const { id } = await world.createTrigger({ frequencyMinutes: 10 });
    await world.createTrigger({ key: 'daily', frequencyMinutes: 1_440 });
    await pollDue(world);
    const good = state.now;
    state.failure = new ConnectorError('UNREACHABLE', 'No route to host');
    for (const minutes of [10, 19]) {
      pass(minutes);
      await pollDue(world);
      expect(await healthOf(id)).toEqual({ healthy: true, reason: null, since: null });
    }
    pass(1);
    expect(await healthOf(id)).toMatchObject({
      healthy: false,
      since: good,
      reason: expect.stringContaining('No route to host'),
    });
    expect(await healths.ofService(world.serviceId)).toMatchObject({
      healthy: false,
      since: good,
      reason: expect.stringMatching(/^1 of 2 triggers at work: invoices: /),
    });
    expect(await healths.countUnhealthy()).toBe(1);
    state.failure = undefined;
    pass(60);
    await pollDue(world);
    expect(await healthOf(id)).toMatchObject({ healthy: true });
    expect(await healths.ofService(world.serviceId)).toMatchObject({ healthy: true });
    expect(await healths.countUnhealthy()).toBe(0);
  });

  test('mails that are held back for three periods are no success', async () => {
    const { world, healths, healthOf, pass } = await startFailing();
    const { id } = await world.createTrigger({ frequencyMinutes: 10 });
    await world.database.transaction((tx) => tx.delete(processVersions));
    pass(30);
    await pollDue(world);
    expect(await healthOf(id)).toMatchObject({ healthy: false, reason: expect.stringContaining('is not deployed') });
    expect(await healths.countUnhealthy()).toBe(1);
  });

  test('a trigger that was disabled for long has three periods again when it is enabled', async () => {
    const { world, healths, healthOf, pass } = await startFailing();
    const { id } = await world.createTrigger({ frequencyMinutes: 10 });
    await world.side.triggers.setEnabled(id, false);
    pass(10_000);
    expect(await healthOf(id)).toMatchObject({ healthy: true });
    await world.side.triggers.setEnabled(id, true);
    pass(29);
    expect(await healthOf(id)).toMatchObject({ healthy: true });
    pass(1);
    // Enabled once more is not put to work once more.
    await world.side.triggers.setEnabled(id, true);
    expect(await healthOf(id)).toMatchObject({
      healthy: false,
      reason: expect.stringContaining('the server was stopped'),
    });
    expect(await healths.countUnhealthy()).toBe(1);
  });
});
