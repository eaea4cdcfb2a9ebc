import type { Readable } from 'node:stream';
import type { Files } from './files.ts';
import { kindOfId } from './ids.ts';
import type { MailSources } from './mail/mail-sources.ts';

/** Bytes to send. */
export interface Download {
  readonly body: Readable;
  /** At least content-type. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What can be fetched below `/files`, by id: kept files, and mails as they are in their mailbox. */
export class Downloads {
  readonly #files: Files;
  readonly #mailSources: MailSources;

  constructor({ files, mailSources }: { readonly files: Files; readonly mailSources: MailSources }) {
    this.#files = files;
    this.#mailSources = mailSources;
  }

  /** Undefined where there is none. Throws as {@link MailSources.open}. */
  open(id: string): Promise<Download | undefined> {
    return kindOfId(id) === 'receipt' ? this.#mailSources.open(id) : this.#files.open(id);
  }
}
