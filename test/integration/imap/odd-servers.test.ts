import { expect, onTestFinished, test } from 'vitest';
import type { MailboxSession } from '../../../src/connectors/imap/mailbox.ts';
import { openTunedMailbox } from '../../../src/connectors/imap/open-mailbox.ts';
import { type Script, startScriptedImap } from '../../support/scripted-imap.ts';
import { ALL_PARTS, collect, loopbackContext, memoryFiles, WIDE_LIMITS } from '../../support/test-mailbox.ts';

async function open(script: Script, greeting?: string): Promise<MailboxSession> {
  const port = await startScriptedImap(script, greeting);
  const config = { host: '127.0.0.1', port, security: 'NONE', username: 'alice', password: 'secret' } as const;
  const session = await openTunedMailbox(config, loopbackContext(), { deadlines: { socket: 500, greeting: 500 } });
  onTestFinished(() => session.close());
  return session;
}

/** Reads the mail 1 of a server that answers every FETCH through `fetch`. */
async function read(fetch: Script) {
  const session = await open((command) => (command.startsWith('UID FETCH') ? fetch(command) : undefined));
  await session.open('INBOX', { readOnly: true });
  const { saveFile, files } = memoryFiles();
  return { ...(await session.readParts(1, ALL_PARTS, WIDE_LIMITS, saveFile)), files };
}

const SOURCE = 'Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nhello\r\n--b--\r\n';
const literal = (text: string) => `{${Buffer.byteLength(text)}}\r\n${text}`;

test('a folder is opened as it is named, and in our namespace only where there is none', async () => {
  const asked: string[] = [];
  const session = await open((command) => {
    asked.push(command);
    if (command.startsWith('CAPABILITY')) return ['* CAPABILITY IMAP4rev1 NAMESPACE'];
    if (command.startsWith('NAMESPACE')) return ['* NAMESPACE (("INBOX." ".")) NIL NIL'];
    if (command.startsWith('LIST')) return ['* LIST (\\HasNoChildren) "." INBOX.Work'];
    return command === 'EXAMINE Work' ? ['NO there is none'] : undefined;
  });
  const opened = () => asked.splice(0).filter((command) => /^(NAMESPACE|EXAMINE)/.test(command));
  await session.open('INBOX.Work', { readOnly: true });
  expect(opened()).toEqual(['EXAMINE INBOX.Work']);
  await session.open('Work', { readOnly: true });
  expect(opened()).toEqual(['EXAMINE Work', 'NAMESPACE', 'EXAMINE INBOX.Work']);
});

test('a greeting that is none is told as such', async () => {
  await expect(open(() => undefined, 'SSH-2.0-OpenSSH_9')).rejects.toMatchObject({ name: 'ConnectorError' });
  await expect(open(() => undefined, 'HTTP/1.1 400 Bad Request')).rejects.toMatchObject({ name: 'ConnectorError' });
});

test('a server that says goodbye at once is unreachable, with its words', async () => {
  await expect(open(() => undefined, '* BYE too many connections')).rejects.toMatchObject({ name: 'ConnectorError' });
});

test('a login that cannot be taken for now does not blame the password', async () => {
  const busy = open((command) => (command.startsWith('LOGIN') ? ['NO [UNAVAILABLE] try later'] : undefined));
  await expect(busy).rejects.toMatchObject({ code: 'UNREACHABLE', message: expect.stringContaining('try later') });
});

test('a folder without UIDNEXT is numbered by its last mail', async () => {
  const session = await open((command) => {
    if (command.startsWith('EXAMINE')) return ['* 1 EXISTS', '* OK [UIDVALIDITY 4294967297] ok'];
    return command.startsWith('FETCH 1') ? ['* 1 FETCH (UID 41)'] : undefined;
  });
  expect(await session.open('INBOX', { readOnly: true })).toEqual({
    path: 'INBOX',
    uidValidity: '4294967297',
    uidNext: 42,
    messages: 1,
  });
});

test('a folder without UIDVALIDITY is refused: its mails cannot be told apart', async () => {
  const session = await open((command) => (command.startsWith('EXAMINE') ? ['* 1 EXISTS'] : undefined));
  await expect(session.open('INBOX', { readOnly: true })).rejects.toMatchObject({ code: 'UNSUPPORTED' });
});

test.each([
  'NIL',
  '"TEXT"',
  '()',
  '(NIL NIL NIL)',
  '("MULTIPART" "MIXED" ("BOUNDARY" "b") NIL NIL "7BIT" 10)',
  `${'('.repeat(200)}"TEXT" "PLAIN" NIL NIL NIL "7BIT" 5 1${')'.repeat(200)}`,
])('with the BODYSTRUCTURE %s the mail is read whole and taken apart here', async (structure) => {
  const parts = await read((command) => {
    if (command.includes('BODYSTRUCTURE'))
      return [`* 1 FETCH (UID 1 RFC822.SIZE ${SOURCE.length} BODYSTRUCTURE ${structure})`];
    return [`* 1 FETCH (UID 1 RFC822.SIZE ${SOURCE.length} BODY[]<0> ${literal(SOURCE)})`];
  });
  expect(parts).toMatchObject({ bodyText: 'hello', attachments: [] });
});

test.each(['(((', '("TEXT" "PLAIN"', '{5}'])('the broken BODYSTRUCTURE %s is told as such', async (structure) => {
  await expect(read(() => [`* 1 FETCH (UID 1 RFC822.SIZE 9 BODYSTRUCTURE ${structure})`])).rejects.toMatchObject({
    name: 'ConnectorError',
  });
});

const TEXT_PART = '("TEXT" "PLAIN" NIL NIL NIL "7BIT" 600000 1)';
const sized = (size: number, more: string) => [`* 1 FETCH (UID 1 RFC822.SIZE ${size} ${more})`];

test('a server that ignores that a piece was asked for gives the part once', async () => {
  const text = 'x'.repeat(600_000);
  const parts = await read((command) =>
    sized(600_100, command.includes('BODYSTRUCTURE') ? `BODYSTRUCTURE ${TEXT_PART}` : `BODY[TEXT] ${literal(text)}`),
  );
  expect(parts.bodyText).toBe(text);
});

test('a part that never ends is given up', async () => {
  const piece = literal('x'.repeat(16 * 1024 * 1024));
  const session = await open((command) => {
    const start = /<(\d+)\.\d+>/.exec(command)?.[1];
    return start === undefined ? undefined : sized(600_100, `BODY[TEXT]<${start}> ${piece}`);
  });
  await session.open('INBOX', { readOnly: true });
  await expect(session.hashBody(1)).rejects.toMatchObject({ code: 'INVALID_RESPONSE' });
});

test('a row about another mail is not taken for the answer', async () => {
  const parts = await read((command) => [
    '* 2 FETCH (UID 2 FLAGS (\\Seen) BODY[TEXT]<0> "wrong")',
    ...sized(
      100,
      command.includes('BODYSTRUCTURE')
        ? 'BODYSTRUCTURE ("TEXT" "PLAIN" NIL NIL NIL "7BIT" 5 1)'
        : 'BODY[TEXT]<0> "right"',
    ),
  ]);
  expect(parts.bodyText).toBe('right');
});

test('a scan takes a mail from several rows, and nothing from rows of others', async () => {
  const session = await open((command) => {
    if (!command.startsWith('UID FETCH')) return undefined;
    return [
      '* 9 FETCH (FLAGS (\\Seen))',
      '* 1 FETCH (UID 1 INTERNALDATE " 5-Jan-2026 10:00:00 +0100" RFC822.SIZE 7)',
      `* 1 FETCH (UID 1 BODY[HEADER.FIELDS (SUBJECT)] ${literal('Subject: split\r\n\r\n')})`,
      '* 1 FETCH (UID 1 FLAGS (\\Deleted))',
    ];
  });
  await session.open('INBOX', { readOnly: true });
  expect(await collect(session.scan({ fromUid: 1 }))).toMatchObject([
    { uid: 1, subject: 'split', deleted: true, seen: false, receivedAt: new Date('2026-01-05T09:00:00Z'), size: 7 },
  ]);
});

test('a mail without a reception date is told as such', async () => {
  const session = await open((command) =>
    command.startsWith('UID FETCH')
      ? [`* 1 FETCH (UID 1 FLAGS () BODY[HEADER.FIELDS (SUBJECT)] ${literal('\r\n')})`]
      : undefined,
  );
  await session.open('INBOX', { readOnly: true });
  await expect(collect(session.scan({ fromUid: 1 }))).rejects.toMatchObject({ code: 'INVALID_RESPONSE' });
});

test('a refused search is told with the words of the server', async () => {
  const session = await open((command) =>
    command.startsWith('UID SEARCH') ? ['NO [LIMIT] too many searches'] : undefined,
  );
  await session.open('INBOX', { readOnly: true });
  await expect(collect(session.scan({ fromUid: 1 }))).rejects.toMatchObject({
    code: 'MAILBOX_REFUSED',
    message: expect.stringContaining('too many searches'),
  });
});

test('an answer without end is given up at a limit', async () => {
  const session = await open((command) => (command.startsWith('UID SEARCH') ? [`* SEARCH {999999999999}`] : undefined));
  await session.open('INBOX', { readOnly: true });
  await expect(collect(session.scan({ fromUid: 1 }))).rejects.toMatchObject({ name: 'ConnectorError' });
});
