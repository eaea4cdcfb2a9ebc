import { ImapFlow } from 'imapflow';
import { simpleParser } from 'mailparser';
import type { MailContestant } from './place.ts';

/** What ours is measured against: every mail read and parsed, and nothing kept. */
export const imapflowMailparser: MailContestant = async ({ host, port, user, password }) => {
  return {
    read: async () => {
      const auth = { user, pass: password };
      const client = new ImapFlow({ host, port, secure: false, doSTARTTLS: false, auth, logger: false });
      await client.connect();
      await client.mailboxOpen('INBOX', { readOnly: true });
      let count = 0;
      for await (const { source = Buffer.alloc(0) } of client.fetch('1:*', { uid: true, source: true })) {
        await simpleParser(source);
        count += 1;
      }
      await client.logout();
      return count;
    },
  };
};
