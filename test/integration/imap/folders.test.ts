import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilitiesWithout, type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { plainMail } from '../../support/mails.ts';
import { openTestMailbox } from '../../support/test-mailbox.ts';

describe.skipIf(dovecotMissing())('folders', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
    await server.append('alice', 'INBOX', plainMail());
    await server.append('alice', 'Traités/été 2026', plainMail());
    await server.account('alice').createFolder('v1.2 & "more"');
    await server.account('alice').createFolder('日本語');
    await server.account('alice').createFolder('with spaces (and) [brackets] 100%');
  });
  afterAll(() => server.stop());

  test('every folder is listed with its count of mails and its special use', async () => {
    const session = await openTestMailbox(server);
    const folders = new Map((await session.listFolders()).map((folder) => [folder.path, folder]));
    expect(folders.get('INBOX')).toEqual({ path: 'INBOX', selectable: true, specialUse: null, messages: 1 });
    expect(folders.get('Sent')).toMatchObject({ specialUse: '\\Sent', messages: 0 });
    expect(folders.get('Trash')).toMatchObject({ specialUse: '\\Trash' });
    expect(folders.get('Traités')).toMatchObject({ selectable: false, messages: null });
    expect(folders.get('Traités/été 2026')).toMatchObject({ selectable: true, messages: 1 });
  });

  test('special uses are not guessed where the server does not tell them', async () => {
    await using silent = await startDovecot({
      capability: capabilitiesWithout('SPECIAL-USE', 'LIST-EXTENDED', 'LIST-STATUS'),
    });
    const session = await openTestMailbox(silent);
    const folders = await session.listFolders();
    expect(folders.find((folder) => folder.path === 'Trash')).toMatchObject({ selectable: true, messages: 0 });
    expect(folders.find((folder) => folder.path === 'INBOX')).toMatchObject({ specialUse: null });
  });

  test.each(['Traités/été 2026', 'v1.2 & "more"', '日本語', 'with spaces (and) [brackets] 100%'])(
    'the folder %s opens by the name it is listed with',
    async (folder) => {
      const session = await openTestMailbox(server);
      expect((await session.listFolders()).map(({ path }) => path)).toContain(folder);
      expect(await session.open(folder, { readOnly: true })).toMatchObject({ path: folder });
    },
  );

  test('opening tells the numbers that locate mails', async () => {
    const session = await openTestMailbox(server);
    const opened = await session.open('INBOX', { readOnly: true });
    expect(opened).toEqual({ path: 'INBOX', uidValidity: expect.stringMatching(/^\d+$/), uidNext: 2, messages: 1 });
  });

  test('inbox is the same folder in any case', async () => {
    const session = await openTestMailbox(server);
    expect(await session.open('inbox', { readOnly: true })).toMatchObject({ path: 'INBOX', messages: 1 });
  });

  test('a folder that does not exist is refused by name, and the session goes on', async () => {
    const session = await openTestMailbox(server);
    await expect(session.open('No such folder', { readOnly: true })).rejects.toMatchObject({
      code: 'MAILBOX_REFUSED',
      message: 'Cannot open the folder No such folder: there is no such folder',
    });
    expect(await session.open('INBOX', { readOnly: true })).toMatchObject({ messages: 1 });
  });

  test('a folder that cannot be selected is refused in words', async () => {
    const session = await openTestMailbox(server);
    await expect(session.open('Traités', { readOnly: true })).rejects.toMatchObject({ code: 'MAILBOX_REFUSED' });
  });

  test('a folder name with a line end never reaches the wire', async () => {
    const session = await openTestMailbox(server);
    await expect(session.open('INBOX\r\nX1 DELETE Sent', { readOnly: true })).rejects.toMatchObject({
      name: 'ConnectorError',
    });
    expect((await session.listFolders()).map((folder) => folder.path)).toContain('Sent');
  });

  test('opening read-only changes nothing, not even \\Recent', async () => {
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    await session.close();
    expect(server.commands()).not.toMatch(/SELECT INBOX/);
  });

  test('another hierarchy delimiter is the server’s business', async () => {
    await using dotted = await startDovecot({ separator: '^' });
    await dotted.append('alice', 'A^B', plainMail());
    const session = await openTestMailbox(dotted);
    expect((await session.listFolders()).map((folder) => folder.path)).toContain('A^B');
    expect(await session.open('A^B', { readOnly: false })).toMatchObject({ messages: 1 });
  });

  test('a rebuilt mailbox has another UIDVALIDITY', async () => {
    await using rebuilt = await startDovecot();
    await rebuilt.append('alice', 'INBOX', plainMail());
    const first = await (await openTestMailbox(rebuilt)).open('INBOX', { readOnly: true });
    rebuilt.account('alice').rebuildInbox();
    const second = await (await openTestMailbox(rebuilt)).open('INBOX', { readOnly: true });
    expect(second.messages).toBe(1);
    expect(second.uidValidity).not.toBe(first.uidValidity);
  });
});
