import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/**
 * Answers to one command, given without its tag: lines that are sent before the tagged OK, or one that starts with `NO`,
 * `BAD` or `OK` and replaces it. undefined leaves the command to the defaults.
 */
export type Script = (command: string) => readonly string[] | undefined;

/** A folder of one mail, on a server with nothing but IMAP4rev1. */
const DEFAULTS: readonly [RegExp, readonly string[]][] = [
  [/^CAPABILITY/, ['* CAPABILITY IMAP4rev1']],
  [/^LIST/, ['* LIST (\\HasNoChildren) "/" INBOX']],
  [/^(SELECT|EXAMINE)/, ['* 1 EXISTS', '* OK [UIDVALIDITY 7] ok', '* OK [UIDNEXT 2] ok']],
  [/^UID SEARCH/, ['* SEARCH 1']],
];

/**
 * A mail server that says what a test wants: for answers that no honest server gives. It reads commands line by line and
 * knows no literals. Closed with the test. Answers its port on 127.0.0.1.
 */
export async function startScriptedImap(script: Script, greeting = '* OK ready'): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.write(`${greeting}\r\n`);
    createInterface(socket).on('line', (line) => answer(socket, line, script));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

function answer(socket: Socket, line: string, script: Script): void {
  const [tag = '', ...words] = line.split(' ');
  const command = words.join(' ');
  const lines = script(command) ?? DEFAULTS.find(([pattern]) => pattern.test(command))?.[1] ?? [];
  const tagged = lines.find((text) => /^(OK|NO|BAD)\b/.test(text)) ?? 'OK done';
  const untagged = lines.filter((text) => text !== tagged);
  socket.write([...untagged, `${tag} ${tagged}`].map((text) => `${text}\r\n`).join(''), 'latin1');
}
