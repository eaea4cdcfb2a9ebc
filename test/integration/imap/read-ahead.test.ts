import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MailboxSession } from '../../../src/connectors/imap/mailbox.ts';
import { type Dovecot, dovecotMissing, startDovecot } from '../../support/dovecot.ts';
import { alternativeMail, attachmentMail, plainMail } from '../../support/mails.ts';
import { startScriptedImap } from '../../support/scripted-imap.ts';
import { ALL_PARTS, memoryFiles, openTestMailbox, WIDE_LIMITS } from '../../support/test-mailbox.ts';

/** Reads mails ahead, then each in its turn; answers text and size of the first file of each. */
async function readTogether(session: MailboxSession, uids: readonly number[]) {
  await session.readAhead(new Map(uids.map((uid) => [uid, ALL_PARTS])), WIDE_LIMITS);
  const read: [text: string | null | undefined, size: number | undefined][] = [];
  for (const uid of uids) {
    const { bodyText, attachments } = await session.readParts(uid, ALL_PARTS, WIDE_LIMITS, memoryFiles().saveFile);
    read.push([bodyText?.trim(), attachments[0]?.size]);
  }
  return read;
}

describe.skipIf(dovecotMissing())('reading mails ahead of their turn', () => {
  let server: Dovecot;
  beforeAll(async () => {
    server = await startDovecot();
  });
  afterAll(() => server.stop());

  const append = async (mails: readonly Buffer[]) => {
    const uids: number[] = [];
    for (const mail of mails) uids.push(await server.append('alice', 'INBOX', mail));
    return uids;
  };
  const withFile = (bytes: number) => attachmentMail({ attachments: [{ content: Buffer.alloc(bytes) }] });

  test('asks for what the group before was read by along with the structures', async () => {
    const first = await append([withFile(10), withFile(20)]);
    const second = await append([withFile(30), withFile(40)]);
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    await readTogether(session, first);
    const before = server.commands().length;
    expect(await readTogether(session, second)).toEqual([
      ['See attachment', 30],
      ['See attachment', 40],
    ]);
    expect(server.commands().slice(before).match(/FETCH/g)).toHaveLength(1);
  });

  test('gives each mail its own parts where the group before was read by others', async () => {
    const first = await append([withFile(10), withFile(20)]);
    const large = 40_000;
    const second = await append([
      plainMail({ text: 'alone\r\n' }),
      withFile(50),
      alternativeMail(),
      withFile(large),
      plainMail({ text: 'alone again\r\n' }),
    ]);
    const session = await openTestMailbox(server);
    await session.open('INBOX', { readOnly: true });
    await readTogether(session, first);
    expect(await readTogether(session, second)).toEqual([
      ['alone', undefined],
      ['See attachment', 50],
      ['Café', undefined],
      ['See attachment', large],
      ['alone again', undefined],
    ]);
  });
});

test('a server that refuses sections that a mail does not have is asked for none of them again', async () => {
  const asked: string[] = [];
  const port = await startScriptedImap((command) => {
    if (!command.startsWith('UID FETCH')) return undefined;
    asked.push(command);
    const [, first = 0, last = 0] = /^UID FETCH (\d+):(\d+) /.exec(command) ?? [];
    const answer = (items: string) => [first, last].map((uid) => `* ${uid} FETCH (UID ${uid} ${items})`);
    if (!command.includes('BODYSTRUCTURE')) return answer('BODY[TEXT]<0> "hello"');
    if (command.includes('BODY.PEEK')) return ['NO There is no such part'];
    return answer('RFC822.SIZE 100 BODYSTRUCTURE ("TEXT" "PLAIN" NIL NIL NIL "7BIT" 5 1)');
  });
  const session = await openTestMailbox({ host: '127.0.0.1', port });
  await session.open('INBOX', { readOnly: true });
  for (const uids of [
    [1, 2],
    [3, 4],
    [5, 6],
  ])
    expect(await readTogether(session, uids)).toEqual([
      ['hello', undefined],
      ['hello', undefined],
    ]);
  const isBoth = (command: string) => /BODYSTRUCTURE.*BODY\.PEEK/.test(command);
  expect(asked.map(isBoth)).toEqual([false, false, true, false, false, false, false]);
});

test('a server that wants to be asked more slowly is, and gives all there is', async () => {
  let refused = 0;
  const port = await startScriptedImap((command) => {
    if (!command.startsWith('UID FETCH')) return undefined;
    refused += 1;
    if (refused === 1) return ['BAD Request is throttled. Suggested Backoff Time: 10 milliseconds'];
    const said = command.includes('BODYSTRUCTURE')
      ? 'RFC822.SIZE 100 BODYSTRUCTURE ("TEXT" "PLAIN" NIL NIL NIL "7BIT" 5 1)'
      : 'BODY[TEXT]<0> "hello"';
    return [1, 2].map((uid) => `* ${uid} FETCH (UID ${uid} ${said})`);
  });
  const session = await openTestMailbox({ host: '127.0.0.1', port });
  await session.open('INBOX', { readOnly: true });
  expect(await readTogether(session, [1, 2])).toEqual([
    ['hello', undefined],
    ['hello', undefined],
  ]);
  expect(refused).toBe(3);
});
