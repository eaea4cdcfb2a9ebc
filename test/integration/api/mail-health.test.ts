import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestApp } from '../../support/app.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { connectMailbox, createTrigger, pollTrigger } from '../../support/mail-api.ts';
import { startMailServer } from '../../support/mail-world.ts';

const HEALTH = `query ($id: ID!) {
  node(id: $id) { ... on ImapTrigger { health { healthy reason since } service { health { healthy reason since } } } }
}`;
const PASSWORD = `mutation ($input: UpdateImapServiceInput!) {
  updateImapService(input: $input) { userErrors { code } }
}`;

describe.skipIf(dovecotMissing())('the health of a mailbox through the API', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  test('a refused login makes trigger, mailbox and /health/ready say so, without names, until it is mended', async () => {
    const app = await startTestApp();
    const mailbox = await connectMailbox(app.ask, server, 'user1');
    const { trigger } = await createTrigger(app.ask, mailbox);
    await pollTrigger(app.ask, trigger.id);
    const ready = async () => {
      const answer = await fetch(`${app.url}/health/ready`);
      return { code: answer.status, body: await answer.json() };
    };
    const well = { healthy: true, reason: null, since: null };
    expect(await app.ask(HEALTH, { id: trigger.id })).toEqual({ node: { health: well, service: { health: well } } });
    expect(await ready()).toEqual({ code: 200, body: { status: 'ready', unhealthyTriggers: 0 } });

    await app.ask(PASSWORD, { input: { id: mailbox.serviceId, password: 'wrong' } });
    await pollTrigger(app.ask, trigger.id);
    const { node } = await app.ask(HEALTH, { id: trigger.id });
    expect(node.health).toEqual({
      healthy: false,
      reason: expect.stringContaining('The trigger is paused'),
      since: expect.any(String),
    });
    expect(node.service.health).toMatchObject({
      healthy: false,
      reason: expect.stringMatching(/^1 of 1 triggers at work: invoices: No poll has gone well since /),
      since: node.health.since,
    });
    expect(JSON.stringify(node)).not.toContain('wrong');
    expect(await ready()).toEqual({ code: 200, body: { status: 'ready', unhealthyTriggers: 1 } });

    await app.ask(PASSWORD, { input: { id: mailbox.serviceId, password: 'secret' } });
    await pollTrigger(app.ask, trigger.id);
    expect(await app.ask(HEALTH, { id: trigger.id })).toEqual({ node: { health: well, service: { health: well } } });
    expect(await ready()).toEqual({ code: 200, body: { status: 'ready', unhealthyTriggers: 0 } });
  });
});
