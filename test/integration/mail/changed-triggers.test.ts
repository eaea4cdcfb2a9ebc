import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forgetScans } from '../../../src/store/scan-store.ts';
import type { TriggerRow } from '../../../src/store/trigger-store.ts';
import { type Dovecot, dovecotMissing } from '../../support/dovecot.ts';
import { type MailWorld, startMailServer, startMailWorld } from '../../support/mail-world.ts';
import { plainMail } from '../../support/mails.ts';

const variables = [{ variable: 'subject', part: 'SUBJECT' }] as const;

describe.skipIf(dovecotMissing())('a trigger that is changed', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startMailServer();
  });
  afterAll(() => server.stop());

  /** The whole eligible range is read, as once a day. */
  async function pollAll(world: MailWorld, trigger: TriggerRow): Promise<void> {
    await world.database.transaction((tx) => forgetScans(tx, trigger.id));
    await world.poll(trigger);
  }

  test('applies other conditions to what it has not looked at yet, and to nothing older', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables, subjectCondition: 'one' });
    const append = (subject: string) => world.account.append('INBOX', plainMail({ subject }));
    await append('one');
    await append('old two');
    await world.poll(trigger);
    // Nobody has looked at it when the conditions change: it must not fall between the two.
    await append('two, not looked at');
    const changed = await world.side.triggers.update({ id: trigger.id, subjectCondition: 'two' });
    expect(changed.startFrom).toEqual(trigger.startFrom);
    await append('new two');
    await append('another one');
    await world.poll(trigger);
    const expected = ['new two', 'one', 'two, not looked at'];
    expect(await world.startedSubjects()).toEqual(expected);
    await pollAll(world, trigger);
    // Again, and back: what was left alone before stays so.
    await world.side.triggers.update({ id: trigger.id, subjectCondition: null });
    await pollAll(world, trigger);
    expect(await world.startedSubjects()).toEqual(expected);
    await append('three');
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual([...expected, 'three'].sort());
  });

  test('leaves older mails alone under new numbers, too, until it is told to handle them', async () => {
    const world = await startMailWorld(server);
    const startFrom = new Date(Date.now() - 120_000);
    const trigger = await world.createTrigger({ variables, subjectCondition: 'one', startFrom });
    const internalDate = new Date(Date.now() + 1_000);
    const older = { internalDate: new Date(Date.now() - 60_000) };
    await world.account.append('INBOX', plainMail({ subject: 'one' }), older);
    await world.account.append('INBOX', plainMail({ subject: 'two' }), older);
    await world.poll(trigger);
    await world.side.triggers.update({ id: trigger.id, subjectCondition: null });
    world.account.rebuildInbox();
    await world.account.append('INBOX', plainMail({ subject: 'three' }), { internalDate });
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['one', 'three']);
    const since = new Date(Date.now() - 3_600_000);
    const { count } = await world.side.backfills.backfill({ id: trigger.id, since });
    expect(count).toBe(1);
    await world.side.backfills.backfill({ id: trigger.id, since, confirmCount: 1 });
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['one', 'three', 'two']);
  });

  test('takes no mail that was read already when it stops to ask for unread ones', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables, unreadOnly: true });
    await world.account.append('INBOX', plainMail({ subject: 'read' }), { flags: ['\\Seen'] });
    await world.poll(trigger);
    await world.side.triggers.update({ id: trigger.id, unreadOnly: false });
    await world.account.append('INBOX', plainMail({ subject: 'read, later' }), { flags: ['\\Seen'] });
    await pollAll(world, trigger);
    expect(await world.startedSubjects()).toEqual(['read, later']);
  });

  test('looks in another folder for what comes there from now on, and handles nothing again on the way back', async () => {
    const world = await startMailWorld(server);
    const { account } = world;
    for (const folder of ['Done', 'Other']) await account.createFolder(folder);
    const trigger = await world.createTrigger({ variables, destinationFolder: 'Done' });
    await account.append('INBOX', plainMail({ subject: 'one' }));
    await account.append('Other', plainMail({ subject: 'was there' }));
    await world.poll(trigger);
    const move = (sourceFolder: string) => world.side.triggers.update({ id: trigger.id, sourceFolder });
    await move('Other');
    await account.append('Other', plainMail({ subject: 'other' }));
    await account.append('INBOX', plainMail({ subject: 'nobody looks' }));
    await pollAll(world, trigger);
    await move('Done');
    await pollAll(world, trigger);
    await move('INBOX');
    await account.append('INBOX', plainMail({ subject: 'two' }));
    await pollAll(world, trigger);
    expect(await world.startedSubjects()).toEqual(['one', 'other', 'two']);
  });

  test('begins as it would have where it has never looked', async () => {
    const world = await startMailWorld(server);
    const trigger = await world.createTrigger({ variables, subjectCondition: 'one', enabled: false });
    await world.account.append('INBOX', plainMail({ subject: 'two' }));
    await world.side.triggers.update({ id: trigger.id, subjectCondition: 'two' });
    await world.side.triggers.setEnabled(trigger.id, true);
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['two']);
  });

  test('disabled and enabled again, handles what came meanwhile unless it is told to leave it', async () => {
    const world = await startMailWorld(server);
    const { triggers } = world.side;
    const trigger = await world.createTrigger({ variables });
    const append = (subject: string) => world.account.append('INBOX', plainMail({ subject }));
    await world.poll(trigger);
    await triggers.setEnabled(trigger.id, false);
    await append('handled');
    await triggers.setEnabled(trigger.id, true);
    await world.poll(trigger);
    await triggers.setEnabled(trigger.id, false);
    await append('left');
    const both = triggers.setEnabled(trigger.id, true, { meanwhile: 'LEAVE', startFrom: new Date() });
    await expect(both).rejects.toMatchObject({ errors: [{ code: 'INVALID_INPUT', path: ['meanwhile'] }] });
    const enabled = await triggers.setEnabled(trigger.id, true, { meanwhile: 'LEAVE' });
    expect(enabled.startFrom.getTime()).toBeGreaterThan(trigger.startFrom.getTime());
    await append('after');
    await pollAll(world, trigger);
    await triggers.update({ id: trigger.id, subjectCondition: 'e' });
    await pollAll(world, trigger);
    expect(await world.startedSubjects()).toEqual(['after', 'handled']);
    // An explicit moment is a wish of its own.
    await triggers.setEnabled(trigger.id, true, { startFrom: trigger.startFrom });
    await world.poll(trigger);
    expect(await world.startedSubjects()).toEqual(['after', 'handled', 'left']);
  });
});
