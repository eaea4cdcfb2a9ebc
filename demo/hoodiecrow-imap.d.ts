/** What the demo uses of hoodiecrow-imap 2, which has no types of its own. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net';

  interface Folder {
    readonly uidvalidity: number;
    readonly 'special-use'?: string;
  }

  interface Options {
    readonly plugins: readonly string[];
    readonly users: Readonly<Record<string, { readonly password: string }>>;
    readonly storage: {
      readonly INBOX: Folder;
      readonly '': { readonly separator: string; readonly folders: Readonly<Record<string, Folder>> };
    };
  }

  interface HoodiecrowServer {
    /** The listening socket. */
    readonly server: Server;
    /** By its name on the wire, which is modified UTF-7. */
    getMailbox(path: string): object | undefined;
    /** `raw` has one character for each byte. */
    appendMessage(mailbox: object, flags: readonly string[], internalDate: Date, raw: string): void;
  }

  export default function hoodiecrow(options: Options): HoodiecrowServer;
}
