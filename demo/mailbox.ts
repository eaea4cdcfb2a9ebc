import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';

/** A mail server for one user, in memory, with the folders INBOX, Handled and Sent. */
export interface DemoMailbox {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly password: string;
  /** Puts a raw mail (RFC 5322; text is sent as UTF-8) into a folder, INBOX unless said otherwise, as received now. */
  deliver(raw: string | Uint8Array, folder?: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens it on a free port of 127.0.0.1, without TLS. */
export async function startDemoMailbox(): Promise<DemoMailbox> {
  const host = '127.0.0.1';
  const username = 'demo';
  const password = 'demo';
  // Another one at each start: UIDs begin at 1 again.
  const uidvalidity = Math.floor(Date.now() / 1000);
  const mailbox = hoodiecrow({
    plugins: [
      'ID',
      'SASL-IR',
      'AUTH-PLAIN',
      'NAMESPACE',
      'LITERALPLUS',
      'SPECIAL-USE',
      'MOVE',
      'UIDPLUS',
      'UNSELECT',
      'IDLE',
    ],
    users: { [username]: { password } },
    storage: {
      INBOX: { uidvalidity },
      '': {
        separator: '/',
        folders: { Handled: { uidvalidity }, Sent: { uidvalidity, 'special-use': '\\Sent' } },
      },
    },
  });
  const { server } = mailbox;
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    // hoodiecrow writes an answer in pieces, and each would wait 40 ms for the acknowledgement of the one before.
    socket.setNoDelay(true);
    // A client that goes away without LOGOUT must not end the demo.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    host,
    port,
    username,
    password,
    deliver: async (raw, folder = 'INBOX') => {
      const found = mailbox.getMailbox(folder);
      if (found === undefined) throw new Error(`The demo mailbox has no folder ${folder}`);
      mailbox.appendMessage(found, [], new Date(), Buffer.from(raw).toString('latin1'));
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
