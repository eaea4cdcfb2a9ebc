import { describe, expect, test } from 'vitest';
import type { MailboxSession } from '../../../src/connectors/imap/mailbox.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { attachmentMail, plainMail } from '../../support/mails.ts';
import { ALL_PARTS, collect, memoryFiles, openTestMailbox, WIDE_LIMITS } from '../../support/test-mailbox.ts';

const BIG = attachmentMail({ attachments: [{ content: Buffer.alloc(8_000_000, 'x') }] });

/** More than is asked for with one FETCH. */
const LARGE = attachmentMail({ attachments: [{ content: Buffer.alloc(14_000_000, 'a text of some length') }] });

const OPERATIONS: Record<string, (session: MailboxSession) => Promise<unknown>> = {
  listFolders: (session) => session.listFolders(),
  open: (session) => session.open('INBOX', { readOnly: false }),
  scan: (session) => collect(session.scan({ fromUid: 1 })),
  hashBody: (session) => session.hashBody(1),
  readParts: (session) => session.readParts(1, ALL_PARTS, WIDE_LIMITS, memoryFiles().saveFile),
  markSeen: (session) => session.markSeen([1]),
  move: (session) => session.move([1], 'Sent'),
};

async function serverWithMail(): Promise<Dovecot> {
  const server = await startDovecot();
  await server.append('alice', 'INBOX', BIG);
  await server.append('alice', 'INBOX', plainMail());
  return server;
}

async function openInbox(server: Dovecot, socket = 30_000, signal?: AbortSignal) {
  const session = await openTestMailbox(server, {}, { deadlines: { socket } }, signal);
  await session.open('INBOX', { readOnly: false });
  return session;
}

describe.skipIf(dovecotMissing())('when a connection breaks', () => {
  test.each(Object.entries(OPERATIONS))(
    '%s fails with UNREACHABLE after the session was closed',
    async (_, operation) => {
      await using server = await serverWithMail();
      const session = await openInbox(server);
      await session.close();
      await session.close();
      await expect(operation(session)).rejects.toMatchObject({ name: 'ConnectorError', code: 'UNREACHABLE' });
    },
  );

  test.each(Object.entries(OPERATIONS))(
    '%s fails with UNREACHABLE when the server was killed',
    async (_, operation) => {
      await using server = await serverWithMail();
      const session = await openInbox(server);
      await server.kill();
      await expect(operation(session)).rejects.toMatchObject({ name: 'ConnectorError', code: 'UNREACHABLE' });
    },
  );

  test.each(Object.entries(OPERATIONS))('%s fails with TIMEOUT when the server hangs', async (_, operation) => {
    await using server = await serverWithMail();
    const session = await openInbox(server, 200);
    server.freeze();
    await expect(operation(session)).rejects.toMatchObject({ name: 'ConnectorError', code: 'TIMEOUT' });
  });

  test.each(Object.entries(OPERATIONS))('%s fails with CANCELLED when the caller gives up', async (_, operation) => {
    await using server = await serverWithMail();
    const abort = new AbortController();
    const session = await openInbox(server, 30_000, abort.signal);
    server.freeze();
    const failing = operation(session);
    setTimeout(() => abort.abort(), 20);
    await expect(failing).rejects.toMatchObject({ name: 'ConnectorError', code: 'CANCELLED' });
    await expect(operation(session)).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  test('a server killed in the midst of an attachment is told as such, and nothing is saved as whole', async () => {
    await using server = await serverWithMail();
    const session = await openInbox(server);
    let saved = false;
    const reading = session.readParts(1, ALL_PARTS, WIDE_LIMITS, async ({ filename, contentType, content }) => {
      let size = 0;
      for await (const chunk of content) {
        if (size === 0) await server.kill();
        size += chunk.length;
      }
      saved = true;
      return { $file: 'x', filename, contentType, size };
    });
    await expect(reading).rejects.toMatchObject({ name: 'ConnectorError', code: 'UNREACHABLE' });
    expect(saved).toBe(false);
  });

  test('a server killed in the midst of a scan is told as such', async () => {
    await using server = await startDovecot();
    for (let index = 0; index < 600; index += 1) server.account('alice').deliver([plainMail()]);
    const session = await openInbox(server);
    const scanning = (async () => {
      for await (const { uid } of session.scan({ fromUid: 1 })) if (uid === 1) await server.kill();
    })();
    await expect(scanning).rejects.toMatchObject({ name: 'ConnectorError', code: 'UNREACHABLE' });
  });

  test('a mail removed just before an attachment is told as such, never as an empty attachment', async () => {
    await using server = await startDovecot();
    const files = [1, 2].map((number) => ({ filename: `${number}.txt`, content: Buffer.alloc(50_000, 'x') }));
    await server.append('alice', 'INBOX', attachmentMail({ attachments: files }));
    const session = await openInbox(server);
    const reading = session.readParts(1, ALL_PARTS, WIDE_LIMITS, async (file) => {
      await server.account('alice').remove('INBOX', 1);
      return memoryFiles().saveFile(file);
    });
    await expect(reading).rejects.toMatchObject({ code: 'MAILBOX_REFUSED' });
  });

  test('a mail removed in the midst of an attachment is told as such, never as a shorter attachment', async () => {
    await using server = await startDovecot();
    await server.append('alice', 'INBOX', LARGE);
    const session = await openInbox(server);
    const reading = session.readParts(1, ALL_PARTS, WIDE_LIMITS, async ({ filename, contentType, content }) => {
      let size = 0;
      for await (const chunk of content) {
        if (size === 0) await server.account('alice').remove('INBOX', 1);
        size += chunk.length;
      }
      return { $file: 'x', filename, contentType, size };
    });
    await expect(reading).rejects.toMatchObject({
      code: 'MAILBOX_REFUSED',
      message: expect.stringContaining('not in the folder any more'),
    });
  });

  test('a mail of more than is asked for at a time comes whole', async () => {
    await using server = await startDovecot();
    await server.append('alice', 'INBOX', LARGE);
    const session = await openInbox(server);
    const source = Buffer.concat(await collect(session.source(1)));
    expect(source.equals(LARGE)).toBe(true);
  });

  test('who stops reading in the midst holds nobody up, and is told when going on', async () => {
    await using server = await serverWithMail();
    const session = await openInbox(server);
    const source = session.source(1)[Symbol.asyncIterator]();
    expect((await source.next()).done).toBe(false);
    expect(await collect(session.scan({ fromUid: 1 }))).toHaveLength(2);
    await expect(source.next()).rejects.toThrow('Another command was given');
    const hashed = await session.hashBody(1);
    expect(hashed).toBe(await (await openInbox(server)).hashBody(1));
  });

  test('closing is quick also when the server hangs', async () => {
    await using server = await serverWithMail();
    const session = await openInbox(server);
    server.freeze();
    const started = performance.now();
    await session.close();
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test('a new session works when the server is back', async () => {
    await using server = await serverWithMail();
    const session = await openInbox(server);
    await server.kill();
    await expect(session.listFolders()).rejects.toMatchObject({ code: 'UNREACHABLE' });
    await server.start();
    expect(await collect((await openInbox(server)).scan({ fromUid: 2 }))).toMatchObject([{ uid: 2 }]);
  });
});
