import { createRequire } from 'node:module';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import type { MailContestant } from './place.ts';

/** The part of `@n8n/imap` that its mail trigger uses. */
interface N8nImap {
  readonly ImapSimple: {
    connect(options: object, reconnect: { readonly mailbox: string }): Promise<N8nConnection>;
  };
}

interface N8nConnection {
  search(criteria: object, query: object): Promise<readonly { readonly source?: Buffer }[]>;
  end(): unknown;
}

/** As n8n's mail trigger does in its format `resolved`: all mails of the search, then each through mailparser. */
export const n8n: MailContestant = async ({ host, port, user, password, peersFolder }) => {
  const { ImapSimple } = createRequire(join(peersFolder, 'package.json'))('@n8n/imap') as N8nImap;
  return {
    read: async () => {
      const connection = await ImapSimple.connect({ host, port, user, password, secure: false }, { mailbox: 'INBOX' });
      const messages = await connection.search({ all: true }, { uid: true, source: true });
      for (const { source = Buffer.alloc(0) } of messages) await simpleParser(source);
      await connection.end();
      return messages.length;
    },
  };
};
