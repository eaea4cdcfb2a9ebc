import { once } from 'node:events';
import { connect } from 'node:net';
import type { MailContestant } from './place.ts';

const MAILS_PER_COMMAND = 100;

/** The limit: every mail asked for at once, and the bytes thrown away. */
export const rawFetch: MailContestant = async ({ host, port, user, password, mails }) => {
  return {
    read: async () => {
      const socket = connect(port, host);
      const commands = [`a LOGIN ${user} ${password}`, 'b EXAMINE INBOX'];
      for (let first = 1; first <= mails; first += MAILS_PER_COMMAND)
        commands.push(`c FETCH ${first}:${Math.min(first + MAILS_PER_COMMAND - 1, mails)} (UID BODY.PEEK[])`);
      socket.write([...commands, 'd LOGOUT', ''].join('\r\n'));
      const literals = new LiteralCount();
      socket.on('data', (chunk: Buffer) => literals.take(chunk));
      await once(socket, 'close');
      return literals.count;
    },
  };
};

/** Counts the literals (RFC 9051 section 4.3) in what a server sends, without looking into them. */
class LiteralCount {
  count = 0;
  #left = 0;
  #line = '';

  take(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; ) {
      if (this.#left > 0) {
        const taken = Math.min(this.#left, chunk.length - at);
        this.#left -= taken;
        at += taken;
        continue;
      }
      const end = chunk.indexOf(0x0a, at);
      this.#line += chunk.toString('latin1', at, end < 0 ? chunk.length : end);
      if (end < 0) return;
      at = end + 1;
      this.#endLine();
    }
  }

  #endLine(): void {
    const literal = /\{(\d+)\}\r?$/.exec(this.#line)?.[1];
    this.#line = '';
    if (literal === undefined) return;
    this.#left = Number(literal);
    this.count += 1;
  }
}
