import { courierMissing, startCourier } from './courier.ts';
import { dovecotMissing } from './dovecot.ts';
import { type MailPeer, startMailServer } from './mail-world.ts';

/** The mail servers that the fault suite runs against, each with the name of a folder of a user. */
export const MAIL_PEERS: readonly {
  readonly peer: string;
  readonly missing: () => string | null;
  readonly start: () => Promise<MailPeer & { stop(): Promise<void> }>;
  readonly folder: (name: string) => string;
}[] = [
  { peer: 'Dovecot', missing: dovecotMissing, start: startMailServer, folder: (name) => name },
  { peer: 'Courier', missing: courierMissing, start: startCourier, folder: (name) => `INBOX.${name}` },
];
